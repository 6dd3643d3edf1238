import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Bundle } from '../../core/bundle.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { presentAssayFile, presentAssayLine } from '../../formats/present-assay-file.ts'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer, testLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { checkProperty } from '../../testing/property.ts'
import { buildImportReader } from '../../tooling/build-import-reader.mjs'
import { Refusal } from '../refusal.ts'
import type { ImportReader } from '../services.ts'
import { createJoin, cutBundles } from './cut-bundles.ts'
import { readBeside } from './read-beside.ts'
import { type LookUp, readSource } from './read-source.ts'

const options = { generator: 'assay 0.0.0' }
const never = new AbortController().signal
let reader: ImportReader
beforeAll(async () => {
  reader = { program: await buildImportReader('test'), megabytes: 512 }
})

/** An article of its own with many claims. */
function createLarge(claims: number, n = 0): Bundle {
  const text = `${n} ${'Prices will rise, said the bank — 𝟙. '.repeat(100)}`
  const layer = n === 0 ? testLayer : createId(10 + n)
  return {
    article: createArticle(text, { id: createId(100 + n) }),
    text,
    people: [createPerson({ name: 'Bo' })],
    layers: [createLayer({ id: layer })],
    claims: Array.from({ length: claims }, (_, index) =>
      createClaim({ id: createId(1_000_000 * (n + 1) + index), layer, note: `ünï ${index}` }),
    ),
    reviews: [],
  }
}

const encode = (text: string) => Uint8Array.from(new TextEncoder().encode(text))
const requestFor = (text: string) => ({
  files: [{ name: 'a.assay.json', bytes: encode(text) }],
  codebook: defaultCodebook,
  conversion: null,
})
const nothing: LookUp = async ({ texts, claims }) => ({
  texts: new Map([...texts].map(text => [text, null])),
  claims: new Map([...claims].map(claim => [claim, null])),
})

const countProcesses = () => process.getActiveResourcesInfo().filter(kind => kind === 'ProcessWrap').length

test.each([
  ['one article of many claims', presentAssayFile(createLarge(2_345), options)],
  ['many articles', [1, 2, 3].map(n => presentAssayLine(createLarge(n * 400, n), options)).join('')],
  ['an article without its text', presentAssayFile(createLarge(3), { ...options, withText: false })],
  ['a broken file', presentAssayFile(createLarge(3), options).replace('"forecast"', '"rumour"')],
  ['no file of ours', '[1, 2'],
])('%s is read beside the server as it is in it', async (_, file) => {
  const text = createLarge(3).text
  const asked: string[] = []
  const lookUp: LookUp = async wanted => {
    asked.push(...wanted.texts)
    const found = await nothing(wanted)
    return { ...found, texts: new Map([...wanted.texts].map(hash => [hash, text])) }
  }
  const there = await readBeside(requestFor(file), { reader, lookUp, signal: never })
  const askedThere = asked.splice(0)
  expect(there).toEqual(await readSource(requestFor(file), lookUp))
  expect(askedThere).toEqual(asked)
})

test('articles cut into pieces are the same when they are put together', () => {
  checkProperty(
    'cut-bundles',
    fc.property(arbitraryBundle(), bundle => {
      const bundles = [bundle, { ...bundle, claims: [] }, bundle]
      for (const most of [1, 2, 3, 100]) {
        const join = createJoin()
        for (const piece of cutBundles(bundles, most)) {
          const claims = piece.bundles.reduce((sum, each) => sum + each.claims.length, piece.claims.length)
          expect(claims).toBeLessThanOrEqual(most)
          join.add(piece)
        }
        expect(join.bundles).toEqual(bundles)
      }
    }),
  )
})

test('an aborted reading ends its process', async () => {
  const before = countProcesses()
  const stop = new AbortController()
  const events: string[] = []
  const lookUp: LookUp = async wanted => {
    // The reader waits for this answer: it is surely running.
    events.push('asked')
    stop.abort()
    return nothing(wanted)
  }
  const bare = presentAssayFile(createLarge(3), { ...options, withText: false })
  const reading = readBeside(requestFor(bare), { reader, lookUp, signal: stop.signal })
  await expect(reading).rejects.toMatchObject({ code: 'invalid-request' })
  expect(events).toEqual(['asked'])
  await expect(readBeside(requestFor(bare), { reader, lookUp, signal: stop.signal })).rejects.toBeInstanceOf(
    Refusal,
  )
  expect(countProcesses()).toBe(before)
})
