import { beforeEach, describe, expect, test } from 'vitest'
import type { ProblemDetails } from '../../api/errors.ts'
import type { DocumentTouch } from '../../api/project.ts'
import type { LayerAnswer } from '../../api/schemas.ts'
import type { RenameSpeakerAnswer, RenameSpeakerRequest, SpeakersAnswer } from '../../api/speakers.ts'
import type { UndoManyAnswer } from '../../api/undo-many.ts'
import type { Attributes } from '../../core/claim.ts'
import type { Attribute } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import type { Speaker } from '../../core/speakers.ts'
import { presentCodebook } from '../../formats/present-codebook.ts'
import { createTestApp } from '../testing/create-test-app.ts'
import { addRequest, adds, createTestArticle, type TestArticle } from '../testing/create-test-article.ts'

let app: TestArticle
/** The owner has two claims on one article and one on another; Bo has one on the first. */
beforeEach(async () => {
  app = await createTestArticle()
  await app.send('POST', '/api/articles', {
    ...addRequest,
    id: 'add-2',
    article: 'second',
    text: 'Other text.',
    title: 'Second',
  })
  const claims = [
    app.claim('c1', { attributes: { speaker: 'the analyst', basis: 'prediction' } }),
    app.claim('c2', { attributes: { speaker: 'Bo', speakerChain: ['the analyst', 'Bo'] } }),
  ]
  await app.edit({ layers: [adds(app.layer)], claims: claims.map(adds) }, { layer: 0 })
  const layer = { ...app.layer, id: 'layer-2' }
  const claim = app.claim('c3', { layer: 'layer-2', attributes: { speaker: 'the analyst' } })
  await app.edit({ layers: [adds(layer)], claims: [adds(claim)] }, { 'layer-2': 0 }, { article: 'second' })
  const bo = { id: 'bo', name: 'Bo' }
  await app.store.write(async writer => {
    await writer.putEdit({
      id: 'of-bo',
      at: '2026-01-02T00:00:00.000Z',
      by: 'bo',
      article: 'article',
      change: {
        people: [adds(bo)],
        layers: [adds({ id: 'of-bo', annotator: 'bo', status: 'draft' as const })],
        claims: [adds(app.claim('c4', { layer: 'of-bo', attributes: { speaker: 'the analyst' } }))],
      },
    })
  })
})

const read = () => app.json<SpeakersAnswer>('/api/speakers')
const rename = (request: Partial<RenameSpeakerRequest> = {}) =>
  app.send('POST', '/api/speakers/renames', {
    ...{ id: 'rename', base: 0, from: ['the analyst'], to: 'Yuri Butusov', keepAliases: true },
    ...request,
  })
const counts = async () =>
  (await read()).names.map(({ name, claims, own, articles }) => [name, claims, own, articles])
const codeOf = async (response: Response) => ((await response.json()) as ProblemDetails).code
const attributesOf = async (article: string, layer: string): Promise<Attributes[]> =>
  (await app.json<LayerAnswer>(`/api/articles/${article}/layers/${layer}`)).claims.map(
    each => each.attributes,
  )

const yuri: Speaker = { name: 'Yuri Butusov', kind: 'person', aliases: ['the analyst'] }
const before = [
  ['the analyst', 4, 3, 2],
  ['Bo', 1, 1, 1],
]

describe('counting speakers', () => {
  test('tells every name with its claims, one’s own, its articles, and where', async () => {
    expect(await counts()).toEqual(before)
    const { version, register, names } = await read()
    expect([version, register]).toEqual([0, { speakers: [] }])
    expect(names[0]?.places).toEqual([
      { article: 'article', title: 'Prices', layer: 'layer', claim: 'c1', isOwn: true, claims: 3 },
      { article: 'second', title: 'Second', layer: 'layer-2', claim: 'c3', isOwn: true, claims: 1 },
    ])
  })

  test('tells nobody where there are no claims', async () => {
    const empty = await createTestApp()
    expect(await empty.json('/api/speakers')).toEqual({ version: 0, register: { speakers: [] }, names: [] })
  })
})

describe('renaming a speaker', () => {
  test('changes one’s own claims in all articles and the register, and leaves colleagues’ claims', async () => {
    const answer = (await (await rename()).json()) as RenameSpeakerAnswer
    expect(answer).toEqual({
      edits: [
        { edit: 'rename#1', article: 'article' },
        { edit: 'rename#2', article: 'second' },
      ],
      claims: 3,
      left: 1,
      documents: [{ name: 'speakers', version: 1 }],
    })
    expect(await attributesOf('article', 'layer')).toEqual([
      { speaker: 'Yuri Butusov', basis: 'prediction' },
      { speaker: 'Bo', speakerChain: ['Yuri Butusov', 'Bo'] },
    ])
    expect(await attributesOf('article', 'of-bo')).toEqual([{ speaker: 'the analyst' }])
    expect((await read()).register).toEqual({ speakers: [yuri] })
  })

  test('changes every attribute that the codebook calls a person or people, and no other', async () => {
    const asked = { label: 'L', required: false }
    const own: readonly Attribute[] = [
      { ...asked, name: 'target', kind: 'person' },
      { ...asked, name: 'witnesses', kind: 'people' },
      { ...asked, name: 'place', kind: 'text' },
    ]
    const [type] = defaultCodebook.types
    const types = type ? [{ ...type, name: 'threat', key: 'h', attributes: own }] : []
    const codebook = { ...defaultCodebook, types: [...defaultCodebook.types, ...types] }
    const body = JSON.parse(presentCodebook(codebook))
    expect((await app.send('PUT', '/api/project/codebook', { id: 'book', base: 0, body })).status).toBe(200)
    const attributes = { target: 'Ana', witnesses: ['Ben', 'Ana', 'Cy'], place: 'Ana' }
    await app.edit({ claims: [adds(app.claim('threat', { type: 'threat', attributes }))] }, { layer: 1 })
    expect(await counts()).toContainEqual(['Ana', 1, 1, 1])
    expect(await (await rename({ from: ['Ana'], to: 'Ben' })).json()).toMatchObject({ claims: 1 })
    const renamed = { target: 'Ben', witnesses: ['Ben', 'Cy'], place: 'Ana' }
    expect(await attributesOf('article', 'layer')).toContainEqual(renamed)
    expect(await counts()).toContainEqual(['Ben', 1, 1, 1])
  })

  test('asked twice is done once and answered the same', async () => {
    const first = await (await rename()).json()
    expect(await (await rename()).json()).toEqual(first)
    expect((await read()).version).toBe(1)
    expect(await codeOf(await rename({ to: 'Other' }))).toBe('id-reused')
  })

  test('is taken back as a whole, the register too, and done again', async () => {
    const { edits, documents } = (await (await rename()).json()) as RenameSpeakerAnswer
    const ids = edits.map(({ edit }) => edit).toReversed()
    const undone = await app.send('POST', '/api/undo', { id: 'u', edits: ids, documents })
    const undoing = (await undone.json()) as { edits: { edit: string }[]; documents: unknown }
    expect(undoing.documents).toEqual([{ name: 'speakers', version: 2 }])
    expect(await counts()).toEqual(before)
    expect((await read()).register).toEqual({ speakers: [] })
    const again = { id: 'r', edits: ['u#2', 'u#1'], documents: undoing.documents }
    expect((await app.send('POST', '/api/undo', again)).status).toBe(200)
    expect((await read()).register).toEqual({ speakers: [yuri] })
    expect((await attributesOf('second', 'layer-2'))[0]).toEqual({ speaker: 'Yuri Butusov' })
  })

  test('is not taken back in part: the claims stay where the register was changed since', async () => {
    const { edits, documents } = (await (await rename()).json()) as RenameSpeakerAnswer
    await app.send('PUT', '/api/project/speakers', { id: 'put', base: 1, body: { speakers: [] } })
    const request = { id: 'u', edits: edits.map(({ edit }) => edit), documents }
    expect(await codeOf(await app.send('POST', '/api/undo', request))).toBe('stale-document')
    expect((await attributesOf('second', 'layer-2'))[0]).toEqual({ speaker: 'Yuri Butusov' })
  })

  describe('after another act', () => {
    const undo = async (id: string, documents: readonly DocumentTouch[], edits: readonly string[] = []) =>
      app.send('POST', '/api/undo', { id, edits, documents })
    const touched = async (response: Response) => ((await response.json()) as UndoManyAnswer).documents ?? []
    const speakersNow = async () => (await read()).register.speakers
    const put = (base: number, speakers: readonly Speaker[]) =>
      app.send('PUT', '/api/project/speakers', { id: `put-${base}`, base, body: { speakers } })
    const edits = ['rename#2', 'rename#1']
    const role = [{ ...yuri, role: 'journalist' }]
    const first = [{ name: 'speakers', version: 1 }]
    const second = [{ name: 'speakers', version: 2 }]
    const clear = 'The register of speakers was changed since.'

    test('both are taken back and done again, twice over', async () => {
      await rename()
      await put(1, role)
      let [a, b, ids] = [first, second, edits] as [
        readonly DocumentTouch[],
        readonly DocumentTouch[],
        string[],
      ]
      for (const round of [1, 2]) {
        b = await touched(await undo(`undo-b-${round}`, b))
        expect(await speakersNow()).toEqual([yuri])
        a = await touched(await undo(`undo-a-${round}`, a, ids))
        expect(await speakersNow()).toEqual([])
        expect(await counts()).toEqual(before)
        ids = [`undo-a-${round}#2`, `undo-a-${round}#1`]
        a = await touched(await undo(`redo-a-${round}`, a, ids))
        expect(await speakersNow()).toEqual([yuri])
        ids = [`redo-a-${round}#2`, `redo-a-${round}#1`]
        b = await touched(await undo(`redo-b-${round}`, b))
        expect(await speakersNow()).toEqual(role)
      }
      expect((await read()).version).toBe(10)
    })

    test('it is refused, and nothing changes, where the register was changed between the two', async () => {
      await rename()
      await put(1, [])
      await put(2, role)
      expect((await undo('u1', [{ name: 'speakers', version: 3 }])).status).toBe(200)
      const refused = await undo('u2', first, edits)
      expect(await refused.json()).toMatchObject({ code: 'stale-document', detail: clear })
      expect(await speakersNow()).toEqual([])
      expect((await attributesOf('second', 'layer-2'))[0]).toEqual({ speaker: 'Yuri Butusov' })
    })

    test('it is not done again where the register was changed after it was taken back', async () => {
      await put(0, [yuri])
      const undone = await touched(await undo('u1', first))
      await put(2, role)
      expect(await (await undo('r1', undone)).json()).toMatchObject({ code: 'stale-document', detail: clear })
      expect(await speakersNow()).toEqual(role)
    })

    test('a version that nobody wrote is refused', async () => {
      await put(0, [yuri])
      for (const version of [0, 7]) {
        expect((await undo(`u${version}`, [{ name: 'speakers', version }])).status).toBe(409)
      }
    })
  })

  test('made on another version is refused with both sides, and nothing changes', async () => {
    await app.send('PUT', '/api/project/speakers', { id: 'put', base: 0, body: { speakers: [yuri] } })
    const answer = await rename()
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'stale-document',
      yours: { speakers: [yuri] },
      current: { version: 1, body: { speakers: [yuri] } },
    })
    expect(await counts()).toEqual(before)
  })

  test.each([
    ['without names', { from: [] }, 400],
    ['to nothing', { to: ' ' }, 400],
    ['to two lines', { to: 'a\nb' }, 400],
    ['of another version', { base: 3 }, 409],
  ])('%s is refused', async (_, request, status) => {
    expect((await rename(request)).status).toBe(status)
    expect(await counts()).toEqual(before)
  })
})

test('the register is a document of the project: what breaks its laws is refused with the place', async () => {
  const put = (body: unknown) => app.send('PUT', '/api/project/speakers', { id: 'put', base: 0, body })
  const answer = await put({ speakers: [{ ...yuri, aliases: ['YURI Butusov'] }] })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ problems: [{ path: '$.speakers[0].aliases[0]' }] })
})
