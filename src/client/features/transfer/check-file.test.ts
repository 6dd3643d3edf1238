import { expect, test } from 'vitest'
import { checkFile } from './check-file.ts'

test.each([
  ['butusov.assay.json', 100_000_000, null],
  ['ALL.ASSAY.JSONL', 1, null],
  ['renamed.json', 1, null],
  [
    'big.assay.json',
    100_000_001,
    'It has 100,000,001 bytes; Assay takes annotation files up to 100,000,000.',
  ],
  ['empty.assay.json', 0, 'The file is empty.'],
  ['article.txt', 5, 'This is a text, not an annotation file. Add it in the library.'],
  ['scan.pdf', 5, 'This is not an annotation file: their names end in .assay.json or .assay.jsonl.'],
])('%s of %d bytes', (name, size, sentence) => {
  expect(checkFile({ name, size })).toBe(sentence)
})
