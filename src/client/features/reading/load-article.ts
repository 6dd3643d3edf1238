import type { QueryClient } from '@tanstack/react-query'
import type { ArticleAnswer, LayerAnswer } from '../../../api/schemas.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import type { Layer, Person } from '../../../core/layer.ts'
import { createReader } from '../../../text/reader.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { newId } from '../../data/new-id.ts'
import { articleQuery, codebookOf, codebookQuery, layerQuery, textQuery } from '../../data/queries.ts'
import { moveToLayer, rebase } from '../../data/rebase.ts'
import { wearTypeStyles } from '../../ui/type-styles.ts'
import { createOpenArticle, type OpenArticle } from './open-article.ts'
import { emptyLayer, missingFrom } from './stored-layer.ts'

export interface LoadOptions {
  readonly article: Id
  readonly me: Person
  readonly version: string
  /** A colleague's layer to read in place of one's own. */
  readonly layer: Id | undefined
  readonly focused: Id | undefined
  readonly hidden: ReadonlySet<string>
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

/** Answers younger than this are what the route began to fetch for this very visit. */
const freshFor = 2_000

/** Reads an article, its text, one layer, and what this browser still keeps for it. */
export async function loadArticle(client: QueryClient, options: LoadOptions): Promise<Loaded> {
  const staleTime = freshFor
  const asked = client.fetchQuery({ ...codebookQuery, staleTime })
  const answer = await client.fetchQuery({ ...articleQuery(options.article), staleTime })
  const shown = answer.layers.find(each => each.layer.id === options.layer)?.layer ?? answer.own
  const [document, text, stored, kept] = await Promise.all([
    asked,
    client.fetchQuery(textQuery(answer.article.sha256)),
    shown ? client.fetchQuery({ ...layerQuery(options.article, shown.id), staleTime }) : emptyLayer,
    keptEdits(options.article).read(),
  ])
  const codebook = codebookOf(document)
  wearTypeStyles(codebook.types)
  const isOwn = !shown || shown.annotator === options.me.id
  const waiting = isOwn ? moveToShown(kept, shown) : []
  const layer = shown ?? layerOf(waiting) ?? createLayer(options.me)
  const { claims } = rebase(stored.claims, missingFrom(stored, waiting))
  const open = createOpenArticle({
    article: answer.article,
    words: answer.words,
    added: answer.added,
    layer,
    isLayerNew: shown === null && layerOf(waiting) === undefined,
    me: options.me,
    version: options.version,
    codebook,
    reader: createReader(text, answer.article.language),
    reload: options.reload,
    claims: [...claims.values()],
    log: stored.edits,
    writer: isOwn ? 'undecided' : 'colleague',
    focused: options.focused ?? null,
    hidden: options.hidden,
    beside: options.beside,
  })
  return { open, answer, stored, waiting }
}

/** Waiting edits belong to the annotator's one layer, also when another browser made it meanwhile. */
function moveToShown(kept: readonly Edit[], shown: Layer | null): readonly Edit[] {
  return shown && layerOf(kept) && layerOf(kept)?.id !== shown.id
    ? kept.map(edit => moveToLayer(edit, shown.id))
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
