import { expect, test } from 'vitest'
import { limits } from '../../../api/limits.ts'
import { err, ok } from '../../../core/result.ts'
import { readTextFile } from './read-text-file.ts'

function fileOf(...parts: BlobPart[]): File {
  return new File(parts, 'article.txt')
}

test('keeps every character but a byte order mark and carriage returns', async () => {
  expect(await readTextFile(fileOf('\uFEFF “a”\r\nb \u0301\n\n'))).toEqual(ok(' “a”\nb \u0301\n\n'))
})

test('refuses a file that is not UTF-8, naming the byte', async () => {
  expect(await readTextFile(fileOf('abc', new Uint8Array([0xe9]), 'def'))).toEqual(
    err('Byte 3 (counting from 0) is not valid UTF-8. Save the file as UTF-8 and try again.'),
  )
})

test('refuses NUL, naming the byte', async () => {
  expect(await readTextFile(fileOf('aé\0b'))).toEqual(
    err('Byte 3 (counting from 0) is NUL, which a text cannot hold.'),
  )
})

test('refuses a file over the limit without reading it', async () => {
  expect(await readTextFile(fileOf(new Uint8Array(limits.textBytes + 100_000)))).toEqual(
    err('It has 10,100,000 bytes; Assay takes texts up to 10,000,000.'),
  )
})
