// What becomes of a file that goes round between an annotator and a reviewer.
import { expect, test } from 'vitest'
import { createBundle } from '../testing/create-bundle.ts'
import { createId } from '../testing/create-id.ts'
import type { Bundle } from './bundle.ts'
import type { Id } from './id.ts'
import { addLayerReview } from './layer-review.ts'
import { type ImportItem, planImport } from './plan-import.ts'
import { addAnswer, addToThread } from './review-thread.ts'

const file = createBundle()
const [ana, ben] = [createId(0xa), createId(0xa2)]
const later = '2026-02-01T00:00:00.000Z'

function differing(bundle: Bundle, here: Bundle, owner: Id | undefined): Partial<ImportItem>[] {
  const planned = planImport(bundle, { here, people: [], taken: new Map(), owner }, new Set())
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  expect(planned.value.change).toEqual({})
  return planned.value.items
    .filter(({ status }) => status !== 'same')
    .map(({ kind, status, newer, isUpdate }) => ({
      kind,
      status,
      ...(newer && { newer }),
      ...(isUpdate && { isUpdate }),
    }))
}

const withClaim = (bundle: Bundle, modified: string): Bundle => ({
  ...bundle,
  claims: bundle.claims.map((claim, at) => (at === 0 ? { ...claim, note: modified, modified } : claim)),
})
const withLayer = (
  bundle: Bundle,
  change: (layer: Bundle['layers'][number]) => Bundle['layers'][number],
) => ({
  ...bundle,
  layers: bundle.layers.map(change),
})
const answered = withLayer(file, layer =>
  addAnswer(layer, { id: 'x', review: file.reviews[0]?.id ?? '', at: later, does: 'declined' }),
)

test('the people of the bundle are the annotator and the reviewer', () => {
  expect(file.layers.map(({ annotator }) => annotator)).toEqual([ana])
  expect(new Set(file.reviews.map(({ reviewer }) => reviewer))).toEqual(new Set([ben]))
})

test.each<[string, Bundle, Bundle, Id | undefined, readonly Partial<ImportItem>[]]>([
  [
    'one’s own claim, changed since it was reviewed, stays without a question',
    ...([file, withClaim(file, later), ana, [{ kind: 'claims', status: 'behind' }]] as const),
  ],
  [
    'one’s own claim of before is a question in a file without reviews: it may be wanted back',
    { ...file, reviews: [] },
    ...([withClaim(file, later), ana, [{ kind: 'claims', status: 'differs', newer: 'here' }]] as const),
  ],
  [
    'one’s own later claim, from another machine, is a question',
    ...([withClaim(file, later), file, ana, [{ kind: 'claims', status: 'differs', newer: 'file' }]] as const),
  ],
  [
    'a colleague’s later claim is what one will want',
    ...([withClaim(file, later), file, ben] as const),
    [{ kind: 'claims', status: 'differs', newer: 'file', isUpdate: true }],
  ],
  [
    'a colleague’s earlier claim is a question',
    ...([file, withClaim(file, later), ben, [{ kind: 'claims', status: 'differs', newer: 'here' }]] as const),
  ],
  [
    'with nobody known to own the place, all are questions',
    ...([withClaim(file, later), file, undefined] as const),
    [{ kind: 'claims', status: 'differs', newer: 'file' }],
  ],
  [
    'one’s own layer, answered in since, stays without a question',
    ...([file, answered, ana, [{ kind: 'layers', status: 'behind' }]] as const),
  ],
  [
    'one’s own layer, a draft again since it was handed on, stays without a question',
    withLayer(file, layer => ({ ...layer, status: 'accepted' })),
    ...([file, ana, [{ kind: 'layers', status: 'behind' }]] as const),
  ],
  [
    'a colleague’s answers are what one will want',
    ...([answered, file, ben] as const),
    [{ kind: 'layers', status: 'differs', newer: 'file', isUpdate: true }],
  ],
  [
    'a reviewer’s verdict on the whole is what one will want',
    ...([withVerdict(file), withVerdict(file, []), ana] as const),
    [{ kind: 'layers', status: 'differs', newer: 'file', isUpdate: true }],
  ],
  [
    'further words of a reviewer are what one will want',
    ...([withWords(file), file, ana] as const),
    [{ kind: 'reviews', status: 'differs', newer: 'file', isUpdate: true }],
  ],
  [
    'one’s own review of before stays without a question',
    ...([file, withWords(file), ben, [{ kind: 'reviews', status: 'behind' }]] as const),
  ],
])('%s', (_, bundle, here, owner, expected) => {
  expect(differing(bundle, here, owner)).toEqual(expected)
})

/** With a layer of the reviewer's that says what they think of the other. */
function withVerdict(bundle: Bundle, times: readonly string[] = [later]): Bundle {
  const own = { id: createId(0x99), annotator: ben, status: 'draft' } as const
  const [layer] = bundle.layers
  const judged = times.reduce(
    (judge, at) => addLayerReview(judge, { layer: layer?.id ?? '', verdict: 'returned', at }),
    own as Bundle['layers'][number],
  )
  return { ...bundle, layers: [...bundle.layers, judged] }
}

function withWords(bundle: Bundle): Bundle {
  const [first, ...rest] = bundle.reviews
  return {
    ...bundle,
    reviews: first ? [addToThread(first, { id: 'w', at: later, text: 'And?' }), ...rest] : [],
  }
}
