import type { Bundle } from './bundle.ts'
import { compareText } from './claim.ts'
import { isSameSort } from './consensus.ts'
import type { Change, Diff, RecordKind, Records } from './edit.ts'
import type { Id } from './id.ts'
import { isSame } from './json.ts'
import type { Person } from './layer.ts'
import { lastJudgedAt, submittedAt } from './layer-review.ts'
import type { Problem } from './problem.ts'
import { err, ok, type Result } from './result.ts'
import { lastAnsweredAt } from './review-thread.ts'
import { compareUtcTimes } from './utc-time.ts'

/** What is there already, as far as a file may meet it. */
export interface ImportPlace {
  /** The article that has the file's text, or else its id, with all that hangs on it; null when there is none. */
  readonly here: Bundle | null
  /** Those of the file's people whom the workspace knows, of whatever article. */
  readonly people: readonly Person[]
  /** Those of the file's ids that the workspace has outside of this article, and for what kind of record. */
  readonly taken: ReadonlyMap<Id, RecordKind>
  /** Whose place it is: nobody changes their records elsewhere, unless on another machine of theirs. */
  readonly owner?: Id | undefined
}

/** What becomes of one record of the file. */
export interface ImportItem {
  readonly kind: RecordKind
  readonly id: Id
  /**
   * new: goes in. same: is here. differs: is here with other content, and stays unless it is to be replaced. behind: is
   * the owner's, as it was when somebody reviewed it, and stays as the owner has it now.
   */
  readonly status: 'new' | 'same' | 'differs' | 'behind'
  /** For `differs`: which of the two was modified later. */
  readonly newer?: 'file' | 'here' | 'unknown'
  /** For `differs`: a colleague's, and theirs is later, so that the file's is what one will want. */
  readonly isUpdate?: true
}

export interface ImportPlan {
  /** The article that takes the records: the one here when it has the same text, under whatever id. */
  readonly article: Id
  /** Puts in what is new and what is replaced; empty when there is nothing to do. Takes nothing away. */
  readonly change: Change
  /** One for every record of the file, in its order. */
  readonly items: readonly ImportItem[]
}

/**
 * Decides what becomes of each record of a file, and the change that puts it in; ids in `replace` let the file's
 * version take the place of the one here. A file of the same text under another article id joins the article here,
 * and an annotator's layer joins the one they have here: tags join tags, a consensus a consensus. People stay as
 * they are known. Fails when the file is of another version of the text, comes without a text that is needed, or
 * uses ids that belong to something or somebody else.
 */
export function planImport(
  bundle: Bundle,
  place: ImportPlace,
  replace: ReadonlySet<Id>,
): Result<ImportPlan, readonly Problem[]> {
  const problem = checkText(bundle, place.here)
  if (problem) return err([problem])
  const joined = place.here ? joinBundle(bundle, place.here) : bundle
  const clashes = [...findClashes(joined, place), ...(place.here ? findStrangers(joined, place.here) : [])]
  if (clashes.length > 0) return err(clashes)
  const { here } = place
  const people = [...(here?.people ?? []), ...place.people]
  const owned = createOwned(joined, place.owner)
  const plans = [
    planKind('articles', [joined.article], { known: here ? [here.article] : [], replace }),
    planKind('people', joined.people, { known: people, replace: new Set() }),
    planKind('layers', joined.layers, { known: here?.layers ?? [], replace, owned }),
    planKind('claims', joined.claims, { known: here?.claims ?? [], replace, owned }),
    planKind('reviews', joined.reviews, { known: here?.reviews ?? [], replace, owned }),
  ]
  return ok({
    article: joined.article.id,
    change: Object.assign({}, ...plans.map(({ change }) => change)),
    items: plans.flatMap(({ items }) => items),
  })
}

function checkText({ article, text }: Bundle, here: Bundle | null): Problem | null {
  if (!here && text === null) {
    return {
      path: '$.article.text',
      message:
        'This file leaves its text out, and no article here has that text. Nothing was imported. Add the text first, then import the file.',
    }
  }
  if (here && here.article.sha256 !== article.sha256) {
    return {
      path: '$.article.sha256',
      message:
        'This file was made on another version of the text than the article here. Nothing was imported, and the article is as it was. Import this article from a file of its own: its claims are then looked for in the text here.',
    }
  }
  return null
}

/** The bundle as part of the article here: under its id, and each annotator's layer under that of theirs here. */
function joinBundle(bundle: Bundle, here: Bundle): Bundle {
  const layerIds = matchLayers(bundle, here)
  const target = (id: Id) => layerIds.get(id) ?? id
  return {
    ...bundle,
    article: { ...bundle.article, id: here.article.id },
    layers: bundle.layers.map(layer => ({ ...layer, id: target(layer.id) })),
    claims: bundle.claims.map(claim => ({ ...claim, layer: target(claim.layer) })),
    reviews: bundle.reviews.map(review => ({ ...review, layer: target(review.layer) })),
  }
}

/** Layers that are new here but whose annotator has one of the same sort: the file's id, then the one here. */
function matchLayers(bundle: Bundle, here: Bundle): ReadonlyMap<Id, Id> {
  const present = new Set(here.layers.map(({ id }) => id))
  const settled = new Set(bundle.layers.map(({ id }) => id).filter(id => present.has(id)))
  const matches = new Map<Id, Id>()
  for (const layer of bundle.layers) {
    const { id } = layer
    if (settled.has(id)) continue
    const own = here.layers.find(each => isSameSort(each, layer) && !settled.has(each.id))
    if (!own) continue
    matches.set(id, own.id)
    settled.add(own.id)
  }
  return matches
}

/** Ids of the file that something else has already. */
function findClashes(bundle: Bundle, { here, taken }: ImportPlace): readonly Problem[] {
  const kinds = new Map(here ? [...listRecords(here)].map(({ id, kind }) => [id, kind]) : [])
  const problems: Problem[] = []
  for (const { id, kind, path } of listRecords(bundle)) {
    const other = kinds.get(id) ?? taken.get(id)
    if (other === undefined || (other === kind && (kinds.has(id) || kind === 'people'))) continue
    const [where, or] = kinds.has(id)
      ? ['this article', '']
      : ['another article', ', or remove that article first']
    problems.push({
      path: `${path}.id`,
      message: `Expected an id of its own; here it is that of a record in the ${other} of ${where}. Nothing was imported. Give it another id in the file, wherever it stands there${or}.`,
    })
  }
  return problems
}

/** Records that are somebody else's here: nothing becomes another person's by a file, not even where it is replaced. */
function findStrangers(bundle: Bundle, here: Bundle): readonly Problem[] {
  const owners = listOwners(here)
  const paths = new Map(Array.from(listRecords(bundle), ({ id, path }) => [id, path]))
  return Array.from(listOwners(bundle), ([id, { owner, key }]): Problem | null => {
    const known = owners.get(id)
    if (known === undefined || known.owner === owner) return null
    return {
      path: `${paths.get(id)}.${key}`,
      message:
        'Expected the person whose record of this id is here; the file gives it to somebody else. Nothing was imported. Give it another id in the file, wherever it stands there.',
    }
  }).filter(problem => problem !== null)
}

/** Whose each record is, and its key that says so. */
function listOwners({ layers, claims, reviews }: Bundle): ReadonlyMap<Id, { owner: Id; key: string }> {
  const annotators = new Map(layers.map(({ id, annotator }) => [id, annotator]))
  return new Map<Id, { owner: Id; key: string }>([
    ...layers.map(({ id, annotator }) => [id, { owner: annotator, key: 'annotator' }] as const),
    ...claims.map(({ id, layer }) => [id, { owner: annotators.get(layer) ?? layer, key: 'layer' }] as const),
    ...reviews.map(({ id, reviewer }) => [id, { owner: reviewer, key: 'reviewer' }] as const),
  ])
}

function* listRecords(bundle: Bundle): Generator<{ id: Id; kind: RecordKind; path: string }> {
  yield { id: bundle.article.id, kind: 'articles', path: '$.article' }
  const { people, layers, claims, reviews } = bundle
  for (const [kind, list] of Object.entries({ people, layers, claims, reviews })) {
    const key = kind === 'people' ? 'annotators' : kind
    for (const [index, { id }] of list.entries()) {
      yield { id, kind: kind as RecordKind, path: `$.${key}[${index}]` }
    }
  }
}

/** Of a record that differs: whether it is the owner's, and whether the file has it as somebody reviewed it. */
interface Owned {
  readonly isOwn: (id: Id) => boolean | null
  readonly isReviewed: (layer: Id) => boolean
}

function createOwned(bundle: Bundle, owner: Id | undefined): Owned {
  const owners = listOwners(bundle)
  const reviewed = new Set(
    bundle.reviews.filter(({ reviewer }) => reviewer !== owner).map(({ layer }) => layer),
  )
  return {
    isOwn: id => (owner === undefined ? null : owners.get(id)?.owner === owner),
    isReviewed: layer => reviewed.has(layer),
  }
}

interface PlanKind<K extends RecordKind> {
  readonly known: readonly Records[K][]
  readonly replace: ReadonlySet<Id>
  readonly owned?: Owned
}

function planKind<K extends RecordKind>(
  kind: K,
  records: readonly Records[K][],
  { known, replace, owned }: PlanKind<K>,
): { readonly change: Change; readonly items: readonly ImportItem[] } {
  const byId = new Map(known.map(record => [record.id, record]))
  const diffs: Diff<Records[K]>[] = []
  const items: ImportItem[] = []
  for (const record of records) {
    const before = byId.get(record.id) ?? null
    const item = compareRecord(kind, record, before, owned)
    items.push(item)
    const goesIn = item.status === 'new' || (item.status !== 'same' && replace.has(record.id))
    if (goesIn) diffs.push({ id: record.id, before, after: record })
  }
  return { change: diffs.length > 0 ? { [kind]: diffs } : {}, items }
}

type AnyRecord = Records[RecordKind]

function compareRecord(
  kind: RecordKind,
  record: AnyRecord,
  before: AnyRecord | null,
  owned: Owned | undefined,
): ImportItem {
  const { id } = record
  if (!before) return { kind, id, status: 'new' }
  if (isSame(record, before)) return { kind, id, status: 'same' }
  const newer = findNewer(record, before)
  const isOwn = owned?.isOwn(id) ?? null
  if (isOwn && owned && isBehind(record, newer, owned)) return { kind, id, status: 'behind' }
  const isUpdate = isOwn === false && newer === 'file'
  return { kind, id, status: 'differs', newer, ...(isUpdate && { isUpdate }) }
}

/** A layer's status has no time: in a file with reviews of it, it is as it was handed on, unless it says more since. */
function isBehind(record: AnyRecord, newer: ImportItem['newer'], { isReviewed }: Owned): boolean {
  if ('annotator' in record) return newer === 'here' || (newer === 'unknown' && isReviewed(record.id))
  return newer === 'here' && (!('fragments' in record) || isReviewed(record.layer))
}

function findNewer(file: AnyRecord, here: AnyRecord): 'file' | 'here' | 'unknown' {
  const [ofFile, ofHere] = [file, here].map(timeOf)
  if (ofFile === '' && ofHere === '') return 'unknown'
  const order = !ofFile ? -1 : !ofHere ? 1 : compareUtcTimes(ofFile, ofHere)
  return order > 0 ? 'file' : order < 0 ? 'here' : 'unknown'
}

/** When a record last changed, as far as it says so: a layer by when it was handed on, and by what its annotator said in reviews. Empty where it does not. */
function timeOf(record: AnyRecord): string {
  if ('modified' in record) return record.modified
  if (!('annotator' in record)) return ''
  const times = [lastAnsweredAt(record), lastJudgedAt(record), submittedAt(record)]
  return times.sort(compareText).at(-1) ?? ''
}
