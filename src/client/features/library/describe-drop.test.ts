import { expect, test } from 'vitest'
import { describeDrop, fileKind } from './describe-drop.ts'

test.each([
  ['butusov.txt', 'text/plain', 'article'],
  ['NOTES.MD', '', 'article'],
  ['butusov.assay.json', 'application/json', 'annotations'],
  ['all.assay.jsonl', '', 'annotations'],
  ['plain.json', 'application/json', 'annotations'],
  ['scan.pdf', 'application/pdf', 'other'],
  ['table.csv', 'text/plain', 'annotations'],
  ['butusov.ann', '', 'annotations'],
  ['README', 'text/plain', 'article'],
  ['README', '', 'other'],
])('%s of type %j is %s', (name, type, kind) => {
  expect(fileKind({ name, type })).toBe(kind)
})

test.each([
  [['text/plain'], 'Drop to add 1 article'],
  [['text/plain', 'text/markdown'], 'Drop to add 2 articles'],
  [['text/plain', 'application/json'], 'Drop to add 1 article and import 1 annotation file'],
  [['application/json', 'application/json'], 'Drop to import 2 annotation files'],
  [[''], 'Drop to look at 1 file'],
  [
    ['text/plain', '', 'application/json'],
    'Drop to add 1 article, import 1 annotation file and look at 1 other file',
  ],
])('%j: %s', (types, sentence) => {
  expect(describeDrop(types)).toBe(sentence)
})
