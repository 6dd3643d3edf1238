// All that a review needs, read before it is shown: text, the colleague's layer, one's own, every review, what waits.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import { nameAnnotators, someColleague } from '../../../core/blind.ts'
import { type Claim, compareClaims, compareText } from '../../../core/claim.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { findOwnLayer, isConsensus } from '../../../core/consensus.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import type { Layer, Person } from '../../../core/layer.ts'
import type { Review } from '../../../core/review.ts'
import { createReader, type Reader } from '../../../text/reader.ts'
import { type DisputeReasons, disputeReasonsQuery } from '../../data/dispute-reasons.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import {
  articleQuery,
  codebookOf,
  codebookQuery,
  layerQuery,
  reviewsQuery,
  textQuery,
} from '../../data/queries.ts'

/** What the server has of what a reviewer writes. */
export interface StoredReviews {
  readonly reviews: readonly Review[]
  /** The reviewer's own layer; null where there is none. */
  readonly own: Layer | null
  /** Of the own layer. */
  readonly version: number
}

/** A colleague's layer that can be reviewed. */
export interface Reviewable {
  readonly layer: Layer
  /** What its annotator is called. */
  readonly name: string
  readonly claims: number
}

export interface ReviewContent {
  readonly answer: ArticleAnswer
  readonly codebook: Codebook
  /** What claims are disputed for here, when it was read. */
  readonly reasons: DisputeReasons
  readonly reader: Reader
  readonly choices: readonly Reviewable[]
  /** The one that is reviewed; null where there is none. */
  readonly chosen: Reviewable | null
  /** Its claims, in the order of the text. */
  readonly claims: readonly Claim[]
  readonly ownClaims: readonly Claim[]
  readonly stored: StoredReviews
  readonly kept: readonly Edit[]
}

interface Asked {
  readonly article: Id
  readonly layer: Id | null
  readonly me: Person
}

export function reviewQuery(client: QueryClient, asked: Asked) {
  return queryOptions({
    queryKey: ['article', asked.article, 'review', asked.layer],
    queryFn: () => fetchReview(client, asked),
    ...{ retry: false, structuralSharing: false, staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
  })
}

async function fetchReview(client: QueryClient, { article, layer, me }: Asked): Promise<ReviewContent> {
  const fresh = { staleTime: 0 }
  const [answer, document, kept, reasons] = await Promise.all([
    client.fetchQuery({ ...articleQuery(article), ...fresh }),
    client.fetchQuery(codebookQuery),
    keptEdits(article, 'reviews').read(),
    client.fetchQuery(disputeReasonsQuery),
  ])
  const choices = listChoices(answer, me)
  const chosen = choices.find(each => each.layer.id === layer) ?? choices[0] ?? null
  const stored = await readStored(client, answer, me)
  const read = async (id: Id | undefined) =>
    id === undefined ? [] : (await client.fetchQuery({ ...layerQuery(article, id), ...fresh })).claims
  const [text, claims, ownClaims] = await Promise.all([
    client.fetchQuery(textQuery(answer.article.sha256)),
    read(chosen?.layer.id),
    read(stored.own?.id),
  ])
  return {
    ...{ answer, choices, chosen, ownClaims, stored, kept, reasons },
    codebook: codebookOf(document),
    reader: createReader(text, answer.article.language),
    claims: [...claims].sort(compareClaims),
  }
}

/** What the server has now of what this reviewer writes on an article. */
export async function fetchStored(client: QueryClient, article: Id, me: Person): Promise<StoredReviews> {
  return readStored(client, await client.fetchQuery({ ...articleQuery(article), staleTime: 0 }), me)
}

async function readStored(client: QueryClient, answer: ArticleAnswer, me: Person): Promise<StoredReviews> {
  const { reviews } = await client.fetchQuery({ ...reviewsQuery(answer.article.id), staleTime: 0 })
  const records = answer.layers.map(each => each.layer)
  const own = findOwnLayer(records, me.id) ?? null
  const version = answer.layers.find(each => each.layer.id === own?.id)?.version ?? 0
  return { reviews, own, version }
}

/** In the order of the annotators' ids: what comes first tells nothing of names. */
function listChoices({ layers, people }: ArticleAnswer, me: Person): readonly Reviewable[] {
  const names = nameAnnotators(people)
  return layers
    .filter(({ layer, claims }) => layer.annotator !== me.id && claims > 0 && !isConsensus(layer))
    .map(({ layer, claims }) => nameChoice({ layer, claims, name: '' }, names))
    .sort((a, b) => compareText(a.layer.annotator, b.layer.annotator))
}

/** The same under what its annotator is called. */
export function nameChoice(choice: Reviewable, names: ReadonlyMap<Id, string>): Reviewable {
  return { ...choice, name: names.get(choice.layer.annotator) ?? someColleague }
}
