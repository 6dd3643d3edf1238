import { describe, expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { foreignSamples } from '../testing/foreign-samples.ts'
import { hashText } from '../testing/hash-text.ts'
import { malformedBytes } from '../testing/malformed-bytes.ts'
import { malformedJson, refusedJson } from '../testing/malformed-json.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { readFiles } from './convert-files.ts'
import { createDeriveId } from './derive-id.ts'
import type { SourceFile } from './foreign.ts'
import { importFormats } from './import-formats.ts'
import { decodeUtf8 } from './intake-text.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile } from './present-assay-file.ts'

const bundle = createBundle()
const options = {
  text: bundle.text ?? '',
  codebook: defaultCodebook,
  sha256: hashText,
  deriveId: createDeriveId(hashText),
  labels: { '*': 'assessment' },
}

const read = (files: readonly SourceFile[], from: string) => readFiles(files, { ...options, from })

function problemsOf(source: string, from: string) {
  const result = read([{ name: 'a.json', source }], from)
  if (result.ok) return result.value.report.problems
  return result.error.kind === 'problems' ? result.error.problems : []
}

const samples = foreignSamples.map(({ id, files }) => [id, files] as const)
const ofJson = samples.filter(([id]) => id !== 'csv' && id !== 'brat').map(([id]) => id)

test('every format is tried with a file that it takes', () => {
  for (const [id, files] of samples)
    expect(read(files, id), id).toMatchObject({ ok: true, value: { report: { problems: [] } } })
  expect(ofJson).toHaveLength(importFormats.length - 2)
})

describe.each(ofJson)('%s', from => {
  const sentence = { path: expect.stringMatching(/^\$/), message: expect.stringMatching(/xpected .+\.$/s) }

  test.each(Object.entries(malformedJson))('refuses malformed %s', (_, sources) => {
    for (const source of sources) {
      // A byte order mark alone before a file's JSON is let pass, and a line without anything is no line.
      for (const each of [`{"a": ${source} }`, `[{}, ${source} 1]`].filter(each => !isJson(each)))
        expect(problemsOf(each, from)[0], each.slice(0, 60)).toMatchObject({ ...sentence, file: 'a.json' })
    }
  })

  test('refuses JSON that would be read wrongly, or not be kept', () => {
    for (const [source, message] of refusedJson) {
      const [first] = problemsOf(`{"text": ${source}}`, from)
      expect(first, source.slice(0, 60)).toMatchObject({ ...sentence, file: 'a.json' })
      expect(first?.message).toContain(message)
    }
  })
})

describe.each(samples)('%s', (from, files) => {
  test('takes names that every object has for names like others', () => {
    for (const name of ['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__proto__']) {
      for (const word of ['quote', 'speaker', 'Ana', 'A note', bundle.article.id]) {
        const spoiled = files.map(file => ({ ...file, source: file.source.replaceAll(word, name) }))
        expectSound(spoiled, from)
      }
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys)
  })

  test('is read or refused wherever it is cut short', () => {
    for (const [index, file] of files.entries()) {
      for (let length = 0; length < file.source.length; length += Math.ceil(file.source.length / 60)) {
        const source = file.source.slice(0, length).toWellFormed()
        expectSound(files.with(index, { ...file, source }), from)
      }
    }
  })

  test('comes of megabytes of nothing with no article but the text that was given', () => {
    for (const nothing of [' ', '\n', '0', '[', '"', ',', '[0,', '{}\n', '\t', '\\']) {
      const source = nothing.repeat(300_000 / nothing.length)
      const result = read(
        files.map(({ name }) => ({ name, source: name.endsWith('.txt') ? (bundle.text ?? '') : source })),
        from,
      )
      expect(result.ok ? result.value.report.out : 0, nothing).toBe(0)
    }
  })

  test.each(malformedBytes)('is not so much as decoded with %s', (_, spoil, message) => {
    for (const { source } of files) {
      expect(decodeUtf8(spoil(source))).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining(message) },
      })
    }
  })
})

const prototypeKeys = Reflect.ownKeys(Object.prototype)

/** What comes of it is what an import takes; else there are problems. */
function expectSound(files: readonly SourceFile[], from: string): void {
  const result = read(files, from)
  if (!result.ok) {
    expect(result.error).toMatchObject({
      kind: 'problems',
      problems: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
    })
    return
  }
  for (const each of result.value.bundles)
    expect(parseAssayFile(presentAssayFile(each, { generator: 'x' }), parseOptions)).toMatchObject({
      ok: true,
    })
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source)
    return true
  } catch {
    return false
  }
}
