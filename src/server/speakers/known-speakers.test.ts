import { beforeEach, expect, test } from 'vitest'
import { paths } from '../../api/paths.ts'
import type { KnownSpeakersAnswer } from '../../api/speakers.ts'
import type { Claim } from '../../core/claim.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { presentCodebook } from '../../formats/present-codebook.ts'
import type { Store } from '../db/store.ts'
import { adds, createTestArticle, type TestArticle } from '../testing/create-test-article.ts'
import { createKnownSpeakers } from './known-speakers.ts'
import { createNameTallies } from './name-tallies.ts'

let app: TestArticle
let claims: readonly Claim[]
beforeEach(async () => {
  app = await createTestArticle()
  claims = ['the analyst', 'Bo', 'Bo'].map((speaker, n) => app.claim(`c${n}`, { attributes: { speaker } }))
  await app.edit({ layers: [adds(app.layer)], claims: claims.map(adds) }, { layer: 0 })
})

const yuri = { name: 'Yuri', kind: 'person', role: 'journalist', aliases: ['the analyst'] }
const register = (base = 0) =>
  app.send('PUT', '/api/project/speakers', { id: `put-${base}`, base, body: { speakers: [yuri] } })
const ask = (tag?: string) =>
  app.request(paths.knownSpeakers, { headers: tag === undefined ? {} : { 'if-none-match': tag } })
const read = async () => ((await (await ask()).json()) as KnownSpeakersAnswer).speakers
const tagOf = (response: Response) => response.headers.get('etag') ?? ''

test('tells everyone by name, role and aliases, with the claims by any of these names', async () => {
  await register()
  expect(await read()).toEqual([
    { name: 'Yuri', role: 'journalist', aliases: ['the analyst'], claims: 1 },
    { name: 'Bo', aliases: [], claims: 2 },
  ])
})

test('is not told again to who has it, and told anew after a claim, the register or the codebook changed', async () => {
  const first = await ask()
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  const again = await ask(tagOf(first))
  expect([again.status, await again.text(), tagOf(again)]).toEqual([304, '', tagOf(first)])
  const tags = new Set([tagOf(first)])
  const change = { claims: [adds(app.claim('new', { attributes: { speaker: 'Cy' } }))] }
  await app.edit(change, { layer: 1 })
  const edited = await ask(tagOf(first))
  expect(await edited.json()).toMatchObject({
    speakers: [{ name: 'Bo' }, { name: 'the analyst' }, { name: 'Cy' }],
  })
  tags.add(tagOf(edited))
  await register()
  tags.add(tagOf(await ask()))
  const body = JSON.parse(presentCodebook(defaultCodebook))
  await app.send('PUT', '/api/project/codebook', { id: 'book', base: 0, body })
  tags.add(tagOf(await ask()))
  expect(tags.size).toBe(4)
})

/** What a server process of its own would answer over the same store, and which layers it reads for that. */
function otherProcess() {
  const layers: string[] = []
  const store: Store = {
    ...app.store,
    readLayer: (article, layer, edits) => {
      layers.push(layer)
      return app.store.readLayer(article, layer, edits)
    },
  }
  const known = createKnownSpeakers(store, createNameTallies(store))
  return { layers, read: async () => JSON.parse(await known.read(await known.readTag())).speakers }
}

test('another process that has answered before tells what this one has written since', async () => {
  const other = otherProcess()
  expect(await other.read()).toEqual(await read())
  const [first] = claims
  if (!first) throw new Error('no claims')
  const after = { ...first, attributes: { speaker: 'Ana' } }
  await app.edit({ claims: [{ id: first.id, before: first, after }] }, { layer: 1 })
  expect(await other.read()).toContainEqual({ name: 'Ana', aliases: [], claims: 1 })
  expect(await other.read()).not.toContainEqual(expect.objectContaining({ name: 'the analyst' }))
})

test('layers that nothing has touched are read once, and those of a removed layer no longer count', async () => {
  const layer = { ...app.layer, id: 'layer-2' }
  const claim = app.claim('in-2', { layer: 'layer-2', attributes: { speaker: 'Cy' } })
  const request = { id: 'add-2', article: 'second', text: 'Other.', title: 'Second' }
  expect((await app.send('POST', '/api/articles', request)).status).toBeLessThan(300)
  await app.edit({ layers: [adds(layer)], claims: [adds(claim)] }, { 'layer-2': 0 }, { article: 'second' })
  const other = otherProcess()
  await other.read()
  await other.read()
  expect(other.layers).toEqual(['layer', 'layer-2'])
  const change = { claims: [{ id: 'in-2', before: claim, after: null }] }
  await app.edit(change, { 'layer-2': 1 }, { article: 'second' })
  expect(await other.read()).not.toContainEqual(expect.objectContaining({ name: 'Cy' }))
  expect(other.layers).toEqual(['layer', 'layer-2'])
})

test('a large layer is counted in turns, with room for other requests between them', async () => {
  const many = Array.from({ length: 4_000 }, (_, n) =>
    app.claim(`m${n}`, { attributes: { speaker: `P${n}` } }),
  )
  await app.edit({ claims: many.map(adds) }, { layer: 1 })
  const tallyNames = createNameTallies(app.store)
  let turns = 0
  const counting = tallyNames()
  let timer = setImmediate(function turn() {
    turns += 1
    timer = setImmediate(turn)
  })
  const [layer] = await counting.finally(() => clearImmediate(timer))
  expect(layer?.names.size).toBe(4_002)
  expect(turns).toBeGreaterThanOrEqual(8)
})

test('a count that failed is made again', async () => {
  let fails = true
  const store: Store = {
    ...app.store,
    readLayer: (...layer) => (fails ? Promise.reject(new Error('broken')) : app.store.readLayer(...layer)),
  }
  const known = createKnownSpeakers(store, createNameTallies(store))
  const tag = await known.readTag()
  await expect(known.read(tag)).rejects.toThrow('broken')
  fails = false
  expect(JSON.parse(await known.read(tag)).speakers).toHaveLength(2)
})
