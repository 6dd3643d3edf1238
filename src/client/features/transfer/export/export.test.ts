// An annotation file of ours on its way out: read whatever the codebook has become, and packed.
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { defaultCodebook } from '../../../../core/default-codebook.ts'
import { presentAssayFile, presentAssayLine } from '../../../../formats/present-assay-file.ts'
import { createSampleBundle } from '../../../../testing/create-sample-bundle.ts'
import { packFiles } from './pack-files.ts'
import { readOwnFile } from './read-own-file.ts'

const bundle = createSampleBundle()
const generator = 'assay test'

test('values that no longer fit the codebook are read as they are', () => {
  const other = { ...defaultCodebook, types: defaultCodebook.types.slice(0, 1) }
  const file = presentAssayFile(bundle, { generator })
  const lines = presentAssayLine(bundle, { generator })
  for (const source of [file, lines]) {
    const read = readOwnFile(source, other)
    if (!read.ok) throw new Error(JSON.stringify(read.error[0]))
    expect(read).toEqual(readOwnFile(source, defaultCodebook))
    expect(read.value[0]?.claims).toHaveLength(bundle.claims.length)
  }
})

test('an empty library is no article', () => {
  expect(readOwnFile('', defaultCodebook)).toEqual({ ok: true, value: [] })
})

test('one file stays what it is; several are one archive, the same whenever it is made', () => {
  expect(packFiles([], 'stem')).toBeNull()
  const one = { name: 'a.csv', content: 'é' }
  expect(packFiles([one], 'stem')).toEqual({ ...one, type: 'text/csv' })
  const two = [one, { name: 'Війна.ann', content: 'T1' }]
  const packed = packFiles(two, 'stem')
  expect(packFiles(two, 'stem')).toEqual(packed)
  expect(packed).toMatchObject({ name: 'stem.zip', type: 'application/zip' })
  const files = unzipSync(packed?.content as Uint8Array)
  const read = Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)])
  expect(read).toEqual([
    ['a.csv', 'é'],
    ['Війна.ann', 'T1'],
  ])
})
