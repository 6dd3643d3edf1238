import { expect, test } from 'vitest'
import { fileName, presentDisposition } from './file-name.ts'

const names: [string, string][] = [
  ['Butusov: “Russia will fight a long time”', 'Butusov “Russia will fight a long time”.assay.json'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.assay.json'],
  ['../../etc/passwd', 'etc passwd.assay.json'],
  ['line\r\nSet-Cookie: x', 'line Set-Cookie x.assay.json'],
  ['  ', 'article.assay.json'],
  ['...', 'article.assay.json'],
  ['\u202Egnp.exe', 'gnp.exe.assay.json'],
  ['😀'.repeat(100), `${'😀'.repeat(80)}.assay.json`],
]
test.each(names)('%j is saved as %j', (title, expected) => {
  expect(fileName(title, 'assay.json')).toBe(expected)
})

const dispositions: [string, string][] = [
  ['plain.json', `attachment; filename="plain.json"; filename*=UTF-8''plain.json`],
  ['“é”.json', `attachment; filename="e.json"; filename*=UTF-8''%E2%80%9C%C3%A9%E2%80%9D.json`],
  [
    'новини.json',
    `attachment; filename="article.json"; filename*=UTF-8''%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8.json`,
  ],
  [
    `it's (1) 100%.json`,
    `attachment; filename="it's (1) 100.json"; filename*=UTF-8''it%27s%20%281%29%20100%25.json`,
  ],
]
test.each(dispositions)('%j is told to browsers old and new', (name, expected) => {
  expect(presentDisposition(name)).toBe(expected)
})
