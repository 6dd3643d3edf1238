import { describe, expect, test } from 'vitest'
import { createBundle } from '../testing/create-bundle.ts'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { createLayer } from '../testing/create-layer.ts'
import { createPerson } from '../testing/create-person.ts'
import type { Bundle } from './bundle.ts'
import { newConsensus, withConsensus } from './consensus.ts'
import { applyDiffs, type RecordKind, type Records, recordKinds } from './edit.ts'
import type { Id } from './id.ts'
import { type ImportItem, type ImportPlace, type ImportPlan, planImport } from './plan-import.ts'
import type { Problem } from './problem.ts'

const file = createBundle()
const nowhere: ImportPlace = { here: null, people: [], taken: new Map() }

function plan(bundle: Bundle, place: Partial<ImportPlace> = {}, replace: readonly Id[] = []): ImportPlan {
  const planned = planImport(bundle, { ...nowhere, ...place }, new Set(replace))
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return planned.value
}

function problemsOf(bundle: Bundle, place: Partial<ImportPlace> = {}): readonly Problem[] {
  const planned = planImport(bundle, { ...nowhere, ...place }, new Set())
  return planned.ok ? [] : planned.error
}

/** The bundle after the change, as the server would hold it. */
function apply({ change, article }: ImportPlan, here: Bundle | null): Bundle {
  const next = <K extends RecordKind>(kind: K, records: readonly Records[K][]): Records[K][] => {
    const applied = applyDiffs(new Map(records.map(record => [record.id, record])), change[kind] ?? [])
    if (!applied.ok) throw new Error(`${kind} of the plan do not fit what is here`)
    return [...applied.value.values()]
  }
  const [only] = next('articles', here ? [here.article] : [])
  if (only?.id !== article) throw new Error('the plan leads to another article')
  return {
    article: only,
    text: here?.text ?? file.text,
    people: next('people', here?.people ?? []),
    layers: next('layers', here?.layers ?? []),
    claims: next('claims', here?.claims ?? []),
    reviews: next('reviews', here?.reviews ?? []),
  }
}

function find({ items }: ImportPlan, id: Id): ImportItem | undefined {
  return items.find(item => item.id === id)
}

describe('where the article is not', () => {
  test('everything goes in', () => {
    const planned = plan(file)
    expect(new Set(planned.items.map(({ status }) => status))).toEqual(new Set(['new']))
    expect(planned.items).toHaveLength(1 + 2 + 1 + 3 + 4)
    expect(apply(planned, null)).toEqual(file)
  })

  test('a person who is known stays as known', () => {
    const ben = createPerson({ id: createId(0xa2), name: 'Benjamin' })
    const planned = plan(file, { people: [ben] }, [ben.id])
    expect(find(planned, ben.id)).toEqual({ kind: 'people', id: ben.id, status: 'differs', newer: 'unknown' })
    expect(planned.change.people?.map(({ id }) => id)).toEqual([file.people[0]?.id])
  })

  test('a file without its text has no place', () => {
    expect(problemsOf({ ...file, text: null })).toEqual([
      { path: '$.article.text', message: expect.stringMatching(/^This file leaves its text out/) },
    ])
  })

  test.each<[RecordKind, RecordKind, number, string]>([
    ['claims', 'claims', 2, '$.claims[1].id'],
    ['claims', 'layers', 2, '$.claims[1].id'],
    ['claims', 'people', 2, '$.claims[1].id'],
    ['layers', 'layers', 0xb, '$.layers[0].id'],
    ['people', 'claims', 0xa2, '$.annotators[1].id'],
    ['reviews', 'reviews', 0xf3, '$.reviews[2].id'],
    ['articles', 'claims', 0xc, '$.article.id'],
  ])('%s may not take the id that %s elsewhere have', (_, kind, n, path) => {
    expect(problemsOf(file, { taken: new Map([[createId(n), kind]]) })).toEqual([
      {
        path,
        message: expect.stringMatching(
          new RegExp(
            `in the ${kind} of another article\\. .* Give it another id .* or remove that article first\\.$`,
          ),
        ),
      },
    ])
  })

  test('people may work on other articles too', () => {
    expect(problemsOf(file, { taken: new Map(file.people.map(({ id }) => [id, 'people'])) })).toEqual([])
  })
})

describe('where the article is', () => {
  test('the same file changes nothing', () => {
    const planned = plan(file, { here: structuredClone(file) })
    expect(planned.change).toEqual({})
    expect(new Set(planned.items.map(({ status }) => status))).toEqual(new Set(['same']))
  })

  test('only what is missing goes in', () => {
    const here = { ...file, claims: file.claims.slice(1), reviews: [] }
    const planned = plan(file, { here })
    expect(Object.keys(planned.change)).toEqual(['claims', 'reviews'])
    const { claims, reviews } = apply(planned, here)
    expect([claims.length, reviews.length]).toEqual([3, 4])
  })

  test('what the file lacks stays', () => {
    const planned = plan({ ...file, claims: [], reviews: [] }, { here: file })
    expect(apply(planned, file)).toEqual(file)
  })

  const revisions = [
    ['2026-01-02T03:04:05.678Z', 'unknown'],
    ['2026-01-02T03:04:05.679Z', 'file'],
    ['2026-01-02T03:04:05Z', 'here'],
  ] as const
  test.each(revisions)(
    'a claim that differs, of %s, is %s’s newer one and waits for a word',
    (modified, newer) => {
      const changed = createClaim({ ...file.claims[0], note: 'Another note.', modified })
      const bundle = { ...file, claims: [changed, ...file.claims.slice(1)] }
      const planned = plan(bundle, { here: file })
      expect(find(planned, changed.id)).toEqual({ kind: 'claims', id: changed.id, status: 'differs', newer })
      expect(planned.change).toEqual({})
      const replaced = plan(bundle, { here: file }, [changed.id])
      expect(apply(replaced, file)).toEqual(bundle)
    },
  )

  test('layers, reviews and the article differ without an age, and are replaced on a word', () => {
    const bundle = {
      ...file,
      article: { ...file.article, title: 'Another title', fileExtensions: { 'x-a': 1 } },
      layers: [createLayer({ status: 'accepted' })],
    }
    const planned = plan(bundle, { here: file })
    expect(
      planned.items.filter(({ status }) => status === 'differs').map(({ kind, newer }) => [kind, newer]),
    ).toEqual([
      ['articles', 'unknown'],
      ['layers', 'unknown'],
    ])
    const ids = [file.article.id, createLayer().id]
    expect(apply(plan(bundle, { here: file }, ids), file)).toEqual(bundle)
  })

  test('another version of the text is refused', () => {
    const here = { ...file, article: { ...file.article, sha256: '0'.repeat(64) } }
    expect(problemsOf(file, { here })).toEqual([
      {
        path: '$.article.sha256',
        message: expect.stringMatching(
          /^This file was made on another version of the text.* looked for in the text here\.$/,
        ),
      },
    ])
  })

  test('an id may not change its kind', () => {
    const here = {
      ...file,
      claims: [],
      reviews: [],
      layers: [createLayer(), createLayer({ id: createId(2) })],
    }
    expect(problemsOf({ ...file, reviews: [] }, { here })).toEqual([
      {
        path: '$.claims[1].id',
        message: expect.stringMatching(
          /in the layers of this article\. .* Give it another id in the file, wherever it stands there\.$/,
        ),
      },
    ])
  })
})

describe('where the same text is under another id', () => {
  const renamed = { ...file, article: { ...file.article, id: createId(0xcc) } }

  test('the claims join the article here', () => {
    const here = { ...renamed, layers: [], claims: [], reviews: [], people: [] }
    const planned = plan(file, { here })
    expect(planned.article).toBe(renamed.article.id)
    expect(find(planned, renamed.article.id)).toEqual({
      kind: 'articles',
      id: renamed.article.id,
      status: 'same',
    })
    expect(apply(planned, here)).toEqual(renamed)
    expect(plan(file, { here: apply(planned, here) }).change).toEqual({})
  })

  test('the file’s own article id may belong to another article', () => {
    expect(problemsOf(file, { here: renamed, taken: new Map([[file.article.id, 'articles']]) })).toEqual([])
  })

  test('an annotator’s layer joins the one they have here', () => {
    const layer = createLayer({ id: createId(0xbb), status: 'submitted' })
    const here = { ...renamed, layers: [layer], claims: [], reviews: [] }
    const planned = plan(file, { here })
    const after = apply(planned, here)
    expect(after.layers).toEqual([layer])
    expect([...after.claims, ...after.reviews].every(record => record.layer === layer.id)).toBe(true)
    expect(plan(file, { here: after }).change).toEqual({})
  })

  test.each<[string, boolean, boolean, boolean]>([
    ['tags join tags', false, false, true],
    ['tags do not join a consensus', false, true, false],
    ['a consensus does not join tags', true, false, false],
    ['a consensus joins a consensus', true, true, true],
  ])('%s of the same annotator', (_, isFileConsensus, isHereConsensus, joins) => {
    const of = (bundle: Bundle, id: Id, isOf: boolean): Bundle => {
      const layer = { ...createLayer(), id }
      return {
        ...bundle,
        layers: [isOf ? withConsensus(layer, newConsensus) : layer],
        claims: bundle.claims.map(claim => ({ ...claim, layer: id })),
        reviews: [],
      }
    }
    const here = of({ ...file, claims: [] }, createId(0x77), isHereConsensus)
    const next = apply(plan(of(file, createId(0x78), isFileConsensus), { here }), here)
    expect(next.layers).toHaveLength(joins ? 1 : 2)
    expect(new Set(next.claims.map(({ layer }) => layer))).toEqual(new Set([createId(joins ? 0x77 : 0x78)]))
  })

  test('two layers of one annotator stay two', () => {
    const second = createLayer({ id: createId(0xb2) })
    const bundle = { ...file, layers: [...file.layers, second] }
    const here = { ...renamed, layers: [createLayer({ id: createId(0xbb) })], claims: [], reviews: [] }
    const after = apply(plan(bundle, { here }), here)
    expect(after.layers.map(({ id }) => id)).toEqual([createId(0xbb), second.id])
  })
})

test('a plan touches only what its items say', () => {
  const changed = createClaim({ ...file.claims[1], note: 'x' })
  const here = { ...file, claims: [createClaim({ ...file.claims[1], note: 'y' })], reviews: [] }
  const planned = plan({ ...file, claims: [changed, ...file.claims.slice(2)], reviews: [] }, { here }, [
    changed.id,
  ])
  const touched = recordKinds.flatMap(kind => (planned.change[kind] ?? []).map(({ id }) => id))
  const expected = planned.items.filter(({ status }) => status !== 'same').map(({ id }) => id)
  expect(touched).toEqual(expected)
})
