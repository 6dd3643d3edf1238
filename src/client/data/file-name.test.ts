import { expect, test } from 'vitest'
import { readFileName } from './file-name.ts'

test.each([
  [null, null],
  ['attachment', null],
  ['attachment; filename="butusov.assay.json"', 'butusov.assay.json'],
  ['attachment; filename=butusov.assay.json', 'butusov.assay.json'],
  [
    'attachment; filename="_.assay.json"; filename*=UTF-8\'\'%D0%A0%D0%BE%D1%81%D1%96%D1%8F.assay.json',
    'Росія.assay.json',
  ],
  ['attachment; filename="whole.json"; filename*=UTF-8\'\'%E0%A4', 'whole.json'],
])('%s', (header, name) => {
  expect(readFileName(header)).toBe(name)
})
