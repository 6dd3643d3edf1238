import { expect, test } from 'vitest'
import { firstLine, looksLikeMarkdown } from './markdown-words.ts'

test.each([
  ['Check **this** first', 'Check this first'],
  ['# Doubt\n\nMore', 'Doubt'],
  ['\n\n- one\n- two', 'one'],
  ['> said *so*', 'said so'],
  ['1. see [the post](https://a.example)', 'see the post'],
  ['see [a](javascript:alert(1)), then [b](https://a.example/x_(y))', 'see a, then b'],
  ['`code` and _may_', 'code and may'],
  ['snake_case_name is 5 * 3 * 2', 'snake_case_name is 5 * 3 * 2'],
  ['Why?', 'Why?'],
  ['***', '***'],
  ['', ''],
])('the first line of %j is %j', (text, line) => {
  expect(firstLine(text)).toBe(line)
})

test.each([
  ['**a**', true],
  ['see *this*', true],
  ['# a', true],
  ['a\n- b', true],
  ['> a', true],
  ['[a](https://a.example)', true],
  ['a\n\nb', true],
  ['<https://a.example>', true],
  ['Why, how sure: 5 * 3 - 2, #1', false],
  ['a\nb', false],
  ['', false],
])('%j looks like Markdown: %s', (text, expected) => {
  expect(looksLikeMarkdown(text)).toBe(expected)
})
