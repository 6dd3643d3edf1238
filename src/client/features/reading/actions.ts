// What a reader can do to claims. Each action is one reversible edit: shown at once, then on its way to the server.
import { applyDefaults } from '../../../core/apply-defaults.ts'
import { articleNoteOf, withArticleNote } from '../../../core/article-note.ts'
import { carryAttributes } from '../../../core/carry-attributes.ts'
import { carryLayer } from '../../../core/carry-layer.ts'
import type { Claim } from '../../../core/claim.ts'
import { type Change, type Diff, type Edit, findStale, invert, type LoggedEdit } from '../../../core/edit.ts'
import { readHistory } from '../../../core/history.ts'
import type { Id } from '../../../core/id.ts'
import { isSame } from '../../../core/json.ts'
import type { Layer } from '../../../core/layer.ts'
import type { Fragment, Span } from '../../../core/span.ts'
import { duplicateOf } from '../../../text/claim-index.ts'
import { newId, now } from '../../data/new-id.ts'
import type { OpenArticle } from './open-article.ts'

export type TagOutcome =
  | { readonly outcome: 'tagged'; readonly claim: Claim }
  | { readonly outcome: 'duplicate'; readonly claim: Claim }
  | { readonly outcome: 'read-only' }

/** Tags a span; the same span with the same type twice is refused with a pointer to the first. */
export function tag(open: OpenArticle, type: string, span: Span): TagOutcome {
  if (!canWrite(open)) return { outcome: 'read-only' }
  const at = now()
  const claim: Claim = {
    id: newId(),
    layer: open.layer.id,
    type,
    fragments: [{ start: span.start, end: span.end }],
    attributes: applyDefaults(open.codebook, type),
    note: '',
    origin: { kind: 'manual' },
    created: at,
    modified: at,
  }
  const twin = duplicateOf(open.index, claim)
  if (twin) return { outcome: 'duplicate', claim: twin }
  commit(open, [{ id: claim.id, before: null, after: claim }])
  return { outcome: 'tagged', claim }
}

/** Changes parts of a claim, by the edit of that id; an unchanged value makes no edit. */
export function change(
  open: OpenArticle,
  claim: Claim,
  parts: Partial<Pick<Claim, 'type' | 'note' | 'fragments' | 'attributes'>>,
  id = newId(),
): Claim {
  if (
    !canWrite(open) ||
    findStale([{ id: claim.id, before: claim, after: claim }], open.index.get).length > 0
  ) {
    return claim
  }
  const type = parts.type ?? claim.type
  const attributes =
    type === claim.type ? claim.attributes : carryAttributes(open.codebook, type, claim.attributes)
  const after = { ...claim, attributes, ...parts, modified: now() }
  const isKept = after.type === claim.type && after.note === claim.note && after.fragments === claim.fragments
  if (isKept && isSame(after.attributes, claim.attributes)) return claim
  if (findTwin(open, claim, parts)) return claim
  commit(open, [{ id: claim.id, before: claim, after }], { id })
  return after
}

/** The claim that a change of type or ends would make a duplicate of; null when there is none. */
export function findTwin(
  open: OpenArticle,
  claim: Claim,
  parts: Partial<Pick<Claim, 'type' | 'fragments'>>,
): Claim | null {
  if (!('type' in parts) && !('fragments' in parts)) return null
  return duplicateOf(open.index, { ...claim, ...parts }) ?? null
}

/** A claim with its first start or last end moved; null when that would leave the text or empty a fragment. */
export function moveEdge(
  open: OpenArticle,
  claim: Claim,
  edge: 'start' | 'end',
  offset: number,
): readonly Fragment[] | null {
  const at = edge === 'start' ? 0 : claim.fragments.length - 1
  const fragment = claim.fragments[at]
  if (!fragment || fragment[edge] === offset) return null
  const moved = { ...fragment, [edge]: offset }
  const before = claim.fragments[at - 1]
  const isOutside =
    moved.start < 0 || moved.end > open.reader.points.length || (before && moved.start <= before.end)
  if (isOutside || moved.start >= moved.end) return null
  return claim.fragments.map((each, i) => (i === at ? moved : each))
}

export function remove(open: OpenArticle, claim: Claim): boolean {
  if (!canWrite(open) || !open.index.get(claim.id)) return false
  commit(open, [{ id: claim.id, before: claim, after: null }])
  return true
}

/** Writes the annotator's note on the article, by the edit of that id; an unchanged one makes no edit. */
export function noteArticle(open: OpenArticle, note: string, id = newId()): void {
  if (canWrite(open) && note !== articleNoteOf(open.layer)) commit(open, [], { id, articleNote: note })
}

/** Puts a deleted claim back as it was. */
export function bringBack(open: OpenArticle, claim: Claim): void {
  if (canWrite(open) && !open.index.get(claim.id))
    commit(open, [{ id: claim.id, before: null, after: claim }])
}

/** Changes, adds and removes several claims as one edit; false when any of them is not as it was, or nothing may be written. */
export function put(open: OpenArticle, diffs: readonly Diff<Claim>[]): boolean {
  if (!canWrite(open) || diffs.length === 0 || findStale(diffs, open.index.get).length > 0) return false
  commit(open, diffs)
  return true
}

/** Sets one's own layer's record, with changes of claims in the same edit; false when that cannot be done. */
export function putLayer(open: OpenArticle, layer: Layer, diffs: readonly Diff<Claim>[] = []): boolean {
  const isNothing = diffs.length === 0 && isSame(layer, open.layer)
  if (!canWrite(open) || isNothing || findStale(diffs, open.index.get).length > 0) return false
  commit(open, diffs, { layer })
  return true
}

interface CommitOptions extends Partial<Pick<Edit, 'id' | 'undoes' | 'redoes'>> {
  /** The note on the article, where the edit changes it. */
  readonly articleNote?: string
  /** The layer's record, where the edit changes more of it. */
  readonly layer?: Layer
}

export type StepOutcome =
  | { readonly outcome: 'done'; readonly change: Change }
  /** The edit reached beyond this layer; the server has to take it back. */
  | { readonly outcome: 'elsewhere'; readonly edit: LoggedEdit }
  | { readonly outcome: 'nothing' | 'stale' | 'read-only' }

export function undo(open: OpenArticle): StepOutcome {
  const target = readHistory(open.store.getState().log).undo.at(-1)
  return target ? step(open, target, { undoes: target.id }) : { outcome: 'nothing' }
}

export function redo(open: OpenArticle): StepOutcome {
  const target = readHistory(open.store.getState().log).redo.at(-1)
  return target ? step(open, target, { redoes: target.id }) : { outcome: 'nothing' }
}

function step(open: OpenArticle, target: LoggedEdit, link: Pick<Edit, 'undoes' | 'redoes'>): StepOutcome {
  if (!canWrite(open)) return { outcome: 'read-only' }
  if (!target.change) return { outcome: 'elsewhere', edit: target }
  const { articles, people, layers, reviews, claims = [] } = target.change
  const isOwnRecord = layers?.every(diff => diff.id === open.layer.id && isOfRecord(diff)) ?? true
  const made = layers?.find(diff => !isOfNote(diff))
  const isOwn = claims.every(({ before, after }) => (before ?? after)?.layer === open.layer.id)
  if (articles || people || reviews || !isOwnRecord || !isOwn) return { outcome: 'elsewhere', edit: target }
  const diffs = invert({ claims }).claims ?? []
  const note = layers?.find(({ before, after }) => articleNoteOf(before) !== articleNoteOf(after))
  const isNoteStale = note && articleNoteOf(note.after) !== articleNoteOf(open.layer)
  const layer = made && carryLayer(made.after, made.before ?? open.layer, open.layer)
  if (isNoteStale || findStale(diffs, open.index.get).length > 0) return { outcome: 'stale' }
  commit(open, diffs, {
    ...link,
    ...(layer && { layer }),
    ...(note && { articleNote: articleNoteOf(note.before) }),
  })
  return { outcome: 'done', change: { claims: diffs } }
}

/** A diff that makes the layer, or changes nothing of it but the note on the article. */
function isOfNote({ before, after }: Diff<Layer>): boolean {
  if (before === null || after === null) return before === null
  return isSame(withArticleNote(before, ''), withArticleNote(after, ''))
}

/** A diff that can be taken back here: of the note, the status or the answers, or one that makes the layer. */
function isOfRecord(diff: Diff<Layer>): boolean {
  const { before, after } = diff
  if (before === null || after === null) return before === null
  return isSame(withArticleNote(carryLayer(after, before, after), articleNoteOf(before)), before)
}

/** Puts diffs into the claims shown and sends them. Their `before` must be what is shown. */
function commit(
  open: OpenArticle,
  claims: readonly Diff<Claim>[],
  {
    layer = claims.length > 0 ? takenUp(open.layer) : open.layer,
    articleNote = articleNoteOf(layer),
    ...own
  }: CommitOptions = {},
): void {
  const before = open.isLayerNew ? null : open.layer
  const after = withArticleNote(layer, articleNote)
  const layers: Pick<Change, 'layers'> = before === after ? {} : { layers: [{ id: after.id, before, after }] }
  const edit: Edit = {
    id: newId(),
    at: now(),
    by: open.me.id,
    article: open.article.id,
    change: { ...layers, ...(claims.length > 0 && { claims }) },
    ...own,
  }
  open.isLayerNew = false
  open.layer = after
  show(open, claims)
  open.store.setState(state => ({ articleNote, status: after.status, log: [...state.log, edit] }))
  open.send(edit)
}

/** The layer as its annotator works on it again: whatever was handed in is a draft once it is changed. */
export function takenUp(layer: Layer): Layer {
  return layer.status === 'draft' ? layer : { ...layer, status: 'draft' }
}

/** Shows diffs without sending them. */
function show(open: OpenArticle, diffs: readonly Diff<Claim>[]): void {
  const { index, paint, store } = open
  for (const { id, after } of diffs) {
    if (after) index.put(after)
    else index.remove(id)
  }
  // Who is told looks at once, so only what is new may be there by then.
  paint.touch(diffs.flatMap(({ before, after }) => [before, after].filter(claim => claim !== null)))
  store.setState(state => {
    const focused = state.focused !== null && index.get(state.focused) ? state.focused : null
    return { revision: state.revision + 1, focused }
  })
}

/** Shows other claims in place of those shown, such as after a colleague tab wrote. */
export function showInstead(open: OpenArticle, claims: ReadonlyMap<Id, Claim>): void {
  const gone = open.index.all().filter(claim => !claims.has(claim.id))
  const diffs: Diff<Claim>[] = gone.map(claim => ({ id: claim.id, before: claim, after: null }))
  for (const claim of claims.values()) {
    const before = open.index.get(claim.id) ?? null
    if (before !== claim) diffs.push({ id: claim.id, before, after: claim })
  }
  if (diffs.length > 0) show(open, diffs)
}

export function canWrite(open: OpenArticle): boolean {
  return open.store.getState().writer === 'me'
}
