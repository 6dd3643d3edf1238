// All that the page compares, read before it is shown: the article, its text, every layer, and what waits in this browser.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ArticleAnswer, LayerAnswer } from '../../../api/schemas.ts'
import { someColleague } from '../../../core/blind.ts'
import type { Claim } from '../../../core/claim.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { compareLayers } from '../../../core/compare/compare-layers.ts'
import type { Compared } from '../../../core/compare/settle-units.ts'
import { findConsensus, isConsensus } from '../../../core/consensus.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import type { Layer, Person } from '../../../core/layer.ts'
import type { SpeakerRegister } from '../../../core/speakers.ts'
import { createReader, type Reader } from '../../../text/reader.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { articleQuery, codebookOf, codebookQuery, layerQuery, textQuery } from '../../data/queries.ts'
import { registerOf, registerQuery } from '../../data/speakers.ts'
import { emptyLayer } from '../../data/stored-layer.ts'
import { presentInitials } from '../../ui/present-initials.ts'

/** One annotator's layer as it is compared. */
export interface Annotated {
  readonly layer: Layer
  readonly name: string
  /** Different for each. */
  readonly initials: string
  readonly isMe: boolean
  /** In the order of the text. */
  readonly claims: readonly Claim[]
}

export interface Comparison extends Compared {
  readonly answer: ArticleAnswer
  readonly codebook: Codebook
  readonly reader: Reader
  /** One's own layer first, the others by what they are called. Layers without a claim are nobody's work yet and left out. */
  readonly annotated: readonly Annotated[]
  /** Who goes by which names. */
  readonly register: SpeakerRegister
  /** The consensus as the server has it; null before the first decision. */
  readonly consensus: Layer | null
  readonly stored: LayerAnswer
  readonly kept: readonly Edit[]
}

/** What is read; who is called how is said where it is shown. */
export interface ReadComparison extends Omit<Comparison, 'annotated'> {
  readonly layers: readonly ReadLayer[]
}

export function comparisonQuery(client: QueryClient, article: Id, me: Person) {
  return queryOptions({
    queryKey: ['article', article, 'comparison'],
    queryFn: () => fetchComparison(client, article, me),
    retry: false,
    structuralSharing: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

async function fetchComparison(client: QueryClient, article: Id, me: Person): Promise<ReadComparison> {
  await whenSent(article)
  const fresh = { staleTime: 0 }
  const keeping = keptEdits(article, 'consensus').read()
  const asked = Promise.all([client.fetchQuery(codebookQuery), client.fetchQuery(registerQuery)])
  const answer = await client.fetchQuery({ ...articleQuery(article), ...fresh })
  const records = answer.layers.map(({ layer }) => layer)
  const consensus = findConsensus(records, me.id) ?? null
  const compared = answer.layers.filter(({ layer, claims }) => claims > 0 && !isConsensus(layer))
  const read = (layer: Layer) => client.fetchQuery({ ...layerQuery(article, layer.id), ...fresh })
  const [[document, speakers], text, stored, kept, ...layers] = await Promise.all([
    asked,
    client.fetchQuery(textQuery(answer.article.sha256)),
    consensus ? read(consensus) : emptyLayer,
    keeping,
    ...compared.map(async ({ layer }) => ({ layer, claims: (await read(layer)).claims })),
  ])
  const [codebook, register] = [codebookOf(document), registerOf(speakers)]
  return {
    ...{ answer, codebook, register, consensus, stored, kept, layers },
    reader: createReader(text, answer.article.language),
    units: compareLayers(
      layers.map(({ layer, claims }) => ({ id: layer.id, claims })),
      codebook,
      register,
    ),
  }
}

/** In milliseconds: how often is looked, and how many times. */
const [lookAgainAfter, looks] = [100, 20]

/** Waits a little for what was tagged just now to reach the server, from where it is read. */
async function whenSent(article: Id): Promise<void> {
  const kept = keptEdits(article)
  for (let look = 0; look < looks && (await kept.read()).length > 0; look++) {
    await new Promise(resolve => setTimeout(resolve, lookAgainAfter))
  }
}

interface ReadLayer {
  readonly layer: Layer
  readonly claims: readonly Claim[]
}

/** The layers with what their annotators are called. */
export function nameAnnotated(
  layers: readonly ReadLayer[],
  names: ReadonlyMap<Id, string>,
  me: Person,
): readonly Annotated[] {
  const annotated = layers
    .map(each => ({ ...each, name: names.get(each.layer.annotator) ?? someColleague }))
    .map(each => ({ ...each, isMe: each.layer.annotator === me.id }))
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name))
  const taken = new Map<string, number>()
  return annotated.map(each => {
    const initials = presentInitials(each.name)
    const count = (taken.get(initials) ?? 0) + 1
    taken.set(initials, count)
    return { ...each, initials: count === 1 ? initials : `${initials}${count}` }
  })
}
