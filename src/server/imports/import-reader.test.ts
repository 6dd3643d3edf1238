import { beforeAll, expect, test, vi } from 'vitest'
import type { ImportAnswer } from '../../api/import-report.ts'
import { presentAssayFile } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { buildImportReader } from '../../tooling/build-import-reader.mjs'
import { nameOwner } from '../testing/create-test-app.ts'
import { adds, createTestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'

let program: URL
beforeAll(async () => {
  program = await buildImportReader('test-app')
  for (const engine of engines) await startEngine(engine)
})

const text = 'Prices will rise, said the bank. '.repeat(60)
const claimCount = 6_000

/** A file of some megabytes: large enough for a process of its own. */
function createLargeFile(): string {
  const claims = Array.from({ length: claimCount }, (_, index) =>
    createClaim({ id: createId(1_000 + index) }),
  )
  const article = createArticle(text, { id: createId(900) })
  const bundle = { article, text, people: [createPerson({ name: 'Bo' })], layers: [createLayer()], claims }
  return presentAssayFile({ ...bundle, reviews: [] }, { generator: 'assay 0.0.0' })
}

test.each(engines)('edits are answered while a large file is read (%s)', async engine => {
  const app = await createTestArticle({ engine, importReader: { program, megabytes: 512 } })
  await app.edit({ layers: [adds(app.layer)] }, { layer: 0 })
  const events: string[] = []
  const body = new FormData()
  body.append('file', new File([createLargeFile()], 'large.assay.json'))
  body.append('request', JSON.stringify({ id: 'i', replace: [] }))
  // The codebook is asked for at the very beginning of the reading.
  const begun = new Promise<void>(resolve => {
    const find = app.store.findDocuments.bind(app.store)
    vi.spyOn(app.store, 'findDocuments').mockImplementationOnce(async (...names) => {
      resolve()
      return find(...names)
    })
  })
  const importing = app.request('/api/imports', { method: 'POST', body }).then(async response => {
    events.push('imported')
    return (await response.json()) as ImportAnswer
  })
  await begun
  for (const [version, id] of [
    [1, 'c1'],
    [2, 'c2'],
  ] as const) {
    await new Promise(resolve => setImmediate(resolve))
    const answer = await app.edit({ claims: [adds(app.claim(id))] }, { layer: version })
    events.push(`edit ${answer.status}`)
  }
  const { report, edits } = await importing
  expect(events).toEqual(['edit 200', 'edit 200', 'imported'])
  expect(edits).toHaveLength(1)
  expect(report.articles).toMatchObject([{ status: 'new', counts: { new: claimCount, same: 0, differs: 0 } }])
})

test('a file that takes all memory of the reader is refused, and the server lives on', async () => {
  const app = await createTestArticle({ importReader: { program, megabytes: 24 } })
  const note = `"${'x'.repeat(90)}"`
  const hostile = `{"claims":[${Array.from({ length: 400_000 }, () => `[${note}]`).join(',')}]}`
  const answer = await app.request('/api/imports/report', { method: 'POST', body: hostile })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 'too-large', detail: expect.stringContaining('memory') })
  expect((await app.edit({ layers: [adds(app.layer)] }, { layer: 0 })).status).toBe(200)
})

test('a request that is broken off ends the reading, and nothing is written', async () => {
  const app = await createTestArticle({ importReader: { program, megabytes: 512 } })
  const stop = new AbortController()
  const body = new FormData()
  body.append('file', new File([createLargeFile()], 'large.assay.json'))
  body.append('request', JSON.stringify({ id: 'i', replace: [] }))
  const find = app.store.findDocuments.bind(app.store)
  vi.spyOn(app.store, 'findDocuments').mockImplementationOnce(async (...names) => {
    stop.abort()
    return find(...names)
  })
  const answer = await app.request('/api/imports', { method: 'POST', body, signal: stop.signal })
  expect(answer.status).toBe(400)
  expect(await app.store.findEdit('i')).toBeNull()
  expect(app.logged).toEqual([])
  await nameOwner(app, 'Anna')
})
