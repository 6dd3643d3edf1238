import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClaimRowsPart, claimRowsLineSchema, longestRowText } from '../../api/claim-rows.ts'
import { paths } from '../../api/paths.ts'
import type { Claim } from '../../core/claim.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import type { Store } from '../db/store.ts'
import { answersInOrder } from '../testing/answers-in-order.ts'
import { adds, createTestArticle } from '../testing/create-test-article.ts'
import { engines, openTestStore, startEngine } from '../testing/open-test-store.ts'
import { seedArticles } from '../testing/seed-articles.ts'
import { presentClaimRows } from './present-claim-rows.ts'

function parseLines(text: string) {
  const [first, ...rest] = text
    .trimEnd()
    .split('\n')
    .map(line => v.parse(claimRowsLineSchema, JSON.parse(line)))
  if (!first || !('total' in first)) throw new Error('expected the head first')
  return { total: first.total, parts: rest.filter((line): line is ClaimRowsPart => 'claims' in line) }
}

describe.each(engines)('the claims of all articles, from %s,', engine => {
  beforeAll(() => startEngine(engine), 60_000)

  test('a library without claims answers that there are none', async () => {
    const app = await createTestArticle({ engine })
    const answer = await app.request(paths.claims)
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(parseLines(await answer.text())).toEqual({ total: 0, parts: [] })
  })

  test('claims come with the words they mark, who says them and whose they are', async () => {
    const app = await createTestArticle({ engine })
    const forecast = app.claim('f', {
      fragments: [
        { start: 0, end: 6 },
        { start: 12, end: 18 },
      ],
      note: 'A note',
    })
    const quote = app.claim('q', {
      type: 'quote',
      fragments: [{ start: 0, end: 27 }],
      attributes: { speaker: 'Bo', saidOn: '2026-05' },
    })
    await app.edit({ layers: [adds(app.layer)], claims: [forecast, quote].map(adds) }, { layer: 0 })
    const { total, parts } = parseLines(await (await app.request(paths.claims)).text())
    expect(total).toBe(2)
    expect(parts).toEqual([
      {
        article: { id: 'article', title: 'Prices', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        layers: [{ id: 'layer', annotator: app.owner, name: 'Ana' }],
        claims: [
          expect.objectContaining({ id: 'q', text: 'Prices will 😀 rise, he said', start: 0, speaker: 'Bo' }),
          expect.objectContaining({
            id: 'f',
            text: 'Prices … 😀 rise',
            start: 0,
            speaker: 'Bo',
            note: 'A note',
          }),
        ],
      },
    ])
  })

  test('others are answered, and save, while the claims are told', async () => {
    const app = await createTestArticle({ engine })
    await seedArticles(app.store)
    const claims = async () => {
      const { parts } = parseLines(await (await app.request(paths.claims)).text())
      expect(parts).toHaveLength(30)
    }
    const save = async () => {
      const answer = await app.edit(
        { layers: [adds(app.layer)], claims: [adds(app.claim('f'))] },
        { layer: 0 },
      )
      expect(answer.status).toBe(200)
    }
    expect(await answersInOrder({ claims, save })).toEqual(['save', 'claims'])
  })
})

const filler = 'a😀'.repeat(longestRowText)
const text = `${filler} and more`
const article = { ...createArticle(text), publishedOn: '2026-06-01' }
const person = createPerson()
const layer = createLayer()

describe.each(engines)('rows from %s', engine => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(engine, () => '2026-01-02T00:00:00.000Z')
  }, 60_000)
  afterAll(() => store.close())

  test('many claims come a thousand a line, long ones shortened between two characters', async () => {
    const claims = Array.from(
      { length: 2_001 },
      (_, n): Claim => createClaim({ id: `c${n}`, fragments: [{ start: n, end: n + 1 }] }),
    )
    const long = createClaim({ id: 'long', fragments: [{ start: 1, end: longestRowText + 2 }] })
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 3 })
      const change = {
        articles: [adds(article)],
        people: [adds(person)],
        layers: [adds(layer)],
        claims: [...claims, long].map(adds),
      }
      await writer.putEdit(createEdit({ change }))
    })
    const lines: string[] = []
    for await (const line of presentClaimRows(store)) lines.push(line)
    const { total, parts } = parseLines(lines.join(''))
    expect(total).toBe(2_002)
    expect(parts.map(part => part.claims.length)).toEqual([1_000, 1_000, 2])
    const { id, title, sha256 } = article
    expect(parts[0]?.article).toEqual({ id, title, sha256, publishedOn: '2026-06-01' })
    const rows = parts.flatMap(part => part.claims)
    const words = rows.find(({ id }) => id === 'long')?.text ?? ''
    expect(words.startsWith('😀a')).toBe(true)
    expect(words.endsWith('a…')).toBe(true)
    expect(words.isWellFormed()).toBe(true)
    expect(rows.find(({ id }) => id === 'long')?.fragments).toEqual(long.fragments)
    expect(rows.find(({ id }) => id === 'c3')).toMatchObject({ text: '😀' })
    expect(rows.find(({ id }) => id === 'c3')).not.toHaveProperty('fragments')
  })

  test('an article that goes while its claims are told is left out', async () => {
    const rows = presentClaimRows(store)
    const first = await rows.next()
    expect(first.value).toBe('{"total":2002}\n')
    const bundle = await store.readBundle(article.id)
    const change = {
      articles: [{ id: article.id, before: article, after: null }],
      layers: [{ id: layer.id, before: layer, after: null }],
      claims: (bundle?.claims ?? []).map(claim => ({ id: claim.id, before: claim, after: null })),
    }
    await store.write(async writer => void (await writer.putEdit(createEdit({ id: 'urn:edit:2', change }))))
    expect(await rows.next()).toEqual({ value: undefined, done: true })
  })
})
