import { expect, test } from 'vitest'
import { findHeadings } from './guideline-headings.ts'

test.each([
  ['none', 'Just text\n# Title\n### Too deep\n##No space', []],
  ['in order, each once', '## B\n\n## A\n## B\n', ['B', 'A']],
  ['as they read', '## The **hard** _cases_ ##\r\n##\t`Code`', ['The hard cases', 'Code']],
  ['but for those in code', '```\n## no\n~~~\n```\n## yes\n~~~\n## no\n~~~', ['yes']],
])('headings: %s', (_, text, headings) => {
  expect(findHeadings(text)).toEqual(headings)
})

test('no more than there is room for', () => {
  const text = Array.from({ length: 40 }, (_, at) => `## ${at}`).join('\n')
  expect(findHeadings(text)).toHaveLength(12)
})
