import type { ArticleAnswer, LayerAnswer } from '../../../api/schemas.ts'
import type { ClaimFilter } from '../../../core/claim-filter.ts'
import type { ClaimOrder } from '../../../core/claim-order.ts'
import { isConsensus } from '../../../core/consensus.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import type { Layer, Person } from '../../../core/layer.ts'
import { createReader } from '../../../text/reader.ts'
import { newId } from '../../data/new-id.ts'
import { moveToLayer, rebase } from '../../data/rebase.ts'
import { missingFrom } from '../../data/stored-layer.ts'
import { wearTypeStyles } from '../../ui/type-styles.ts'
import type { Visited } from './fetch-visit.ts'
import { createOpenArticle, type OpenArticle } from './open-article.ts'

export interface OpenOptions {
  readonly me: Person
  readonly version: string
  readonly focused: Id | undefined
  readonly filter: ClaimFilter
  readonly order: ClaimOrder
  /** Layers wished for beside one's own. */
  readonly beside: ReadonlySet<Id>
  readonly reload: () => void
}

export interface Loaded {
  readonly open: OpenArticle
  readonly answer: ArticleAnswer
  readonly stored: LayerAnswer
  /** Edits kept in this browser that the server may not have. */
  readonly waiting: readonly Edit[]
}

/** Opens what was read for a visit. */
export function openVisit(
  { answer, codebook, text, shown, stored, kept }: Visited,
  { me, version, focused, filter, order, beside, reload }: OpenOptions,
): Loaded {
  wearTypeStyles(codebook.types)
  const isOwn = !shown || (shown.annotator === me.id && !isConsensus(shown))
  const waiting = isOwn ? moveToShown(kept, shown) : []
  const layer = shown ?? layerOf(waiting) ?? createLayer(me)
  const { claims, layer: noted } = rebase(stored, missingFrom(stored, waiting))
  const open = createOpenArticle({
    article: answer.article,
    words: answer.words,
    added: answer.added,
    layer: noted ?? layer,
    isLayerNew: shown === null && layerOf(waiting) === undefined,
    me,
    version,
    codebook,
    reader: createReader(text, answer.article.language),
    reload,
    claims: [...claims.values()],
    log: stored.edits,
    writer: isOwn ? 'undecided' : 'colleague',
    focused: focused ?? null,
    filter,
    order,
    beside,
  })
  return { open, answer, stored, waiting }
}

/** Waiting edits belong to the annotator's one layer, also when another browser made it meanwhile. */
function moveToShown(kept: readonly Edit[], shown: Layer | null): readonly Edit[] {
  return shown && layerOf(kept) && layerOf(kept)?.id !== shown.id
    ? kept.map(edit => moveToLayer(edit, shown))
    : kept
}

/** The layer that waiting edits are about to make. */
function layerOf(waiting: readonly Edit[]): Layer | undefined {
  const diffs = waiting.flatMap(edit => edit.change.layers ?? [])
  return diffs.find(diff => diff.after !== null)?.after ?? undefined
}

function createLayer(me: Person): Layer {
  return { id: newId(), annotator: me.id, status: 'draft' }
}
