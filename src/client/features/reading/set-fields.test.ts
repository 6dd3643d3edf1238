import { expect, test } from 'vitest'
import type { Attributes, Claim } from '../../../core/claim.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import type { Json } from '../../../core/json.ts'
import { adds, alters, createTestArticle, testText } from '../../../server/testing/create-test-article.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createEdit } from '../../../testing/create-edit.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { setFields } from './set-fields.ts'

interface Answer {
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
}

const refused: readonly [type: string, name: string, value: Json][] = [
  ['forecast', 'basis', 'hunch'],
  ['forecast', 'conditional', 'yes'],
  ['forecast', 'condition', ''],
  ['forecast', 'condition', { start: 4, end: 4, exact: 'x' }],
  ['forecast', 'horizonEnd', 'by spring 2023'],
  ['forecast', 'horizonEnd', '2023-02-30'],
  ['forecast', 'probability', 130],
  ['forecast', 'probability', 'likely'],
  ['forecast', 'resolutionSource', 7],
  ['quote', 'speaker', ''],
  ['quote', 'speakerChain', ['Ana', '']],
]

test.each(refused)(
  '%s %s %j is refused on the page, by the server and in a file with one sentence',
  async (type, name, value) => {
    const claim = createClaim({ type, attributes: {} })
    const { open, sent } = createTestReading('Enough of a text', [claim])
    const why = setFields(open, claim, { [name]: value })
    expect(why).toMatch(/^Expected .*; found /)
    expect(sent).toEqual([])

    const app = await createTestArticle()
    const there = app.claim('c', { type, fragments: [{ start: 0, end: testText.indexOf(' ') }] })
    await app.edit({ layers: [adds(app.layer)], claims: [adds(there)] }, { layer: 0 })
    const edited = await app.edit(
      { claims: [alters(there, { attributes: { [name]: value } })] },
      { layer: 1 },
    )
    expect(edited.status).toBe(422)
    const path = `$.edit.change.claims[0].after.attributes.${name}`
    expect(((await edited.json()) as Answer).problems).toEqual([{ path, message: why }])

    const file = (await app.json('/api/articles/article/export')) as { claims: { attributes?: Attributes }[] }
    for (const each of file.claims) each.attributes = { [name]: value }
    const body = JSON.stringify(file)
    const report = await app.request('/api/imports/report', { method: 'POST', body })
    expect(report.status).toBe(422)
    expect(((await report.json()) as Answer).problems).toMatchObject([
      { path: `$.claims[0].attributes.${name}`, message: why },
    ])
  },
)

test('the attributes above are those of the default codebook', () => {
  const known = defaultCodebook.types.flatMap(({ name, attributes }) =>
    attributes.map(each => `${name} ${each.name}`),
  )
  expect(known).toEqual(expect.arrayContaining(refused.map(([type, name]) => `${type} ${name}`)))
})

test('a value that the claim has had passes on the page too, and no other that does not fit', () => {
  const old: Claim = createClaim({ attributes: { basis: 'hunch' } })
  const now: Claim = { ...old, attributes: { basis: 'schedule' } }
  const { open, sent } = createTestReading('Enough of a text', [now])
  const change = { claims: [{ id: old.id, before: old, after: now }] }
  open.store.setState({ log: [createEdit({ change })] })
  expect(setFields(open, now, { basis: 'guess' })).toContain('found “guess”')
  expect(sent).toEqual([])
  expect(setFields(open, now, { basis: 'hunch' })).toBeNull()
  expect(open.index.get(old.id)?.attributes).toEqual({ basis: 'hunch' })
})
