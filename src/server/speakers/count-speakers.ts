import type { SpeakersAnswer, UsedSpeakerName } from '../../api/speakers.ts'
import { isConsensus } from '../../core/consensus.ts'
import type { Id } from '../../core/id.ts'
import type { SpeakerRegister } from '../../core/speakers.ts'
import type { Store } from '../db/store.ts'
import { readDocument } from '../project/write-document.ts'
import type { LayerTally } from './name-tallies.ts'

/** So many are told; claims rarely give a hundred. */
const mostNames = 20_000
const mostPlaces = 200

interface Tally {
  claims: number
  own: number
  /** Article id → the first claim there that gives the name, and how many do. */
  readonly places: Map<Id, { layer: Id; claim: Id; isOwn: boolean; claims: number }>
}

/** The register, and every name that claims give with how often and where; what a consensus repeats is not counted. */
export async function countSpeakers(store: Store, all: readonly LayerTally[]): Promise<SpeakersAnswer> {
  const [owner, articles, { version, body }] = await store.read(
    async reader =>
      [
        await reader.findOwner(),
        await reader.listArticles(),
        await readDocument(reader, 'speakers'),
      ] as const,
  )
  const layers = all.filter(({ layer }) => !isConsensus(layer.layer))
  const isOwn = ({ layer: { annotator } }: LayerTally) => annotator.id === owner?.id
  const tallies = new Map<string, Tally>()
  // One's own first: so do their places come.
  for (const each of layers.filter(isOwn)) addLayer(tallies, each, true)
  for (const each of layers.filter(layer => !isOwn(layer))) addLayer(tallies, each, false)
  const titles = new Map(articles.map(({ article }) => [article.id, article.title]))
  const names = [...tallies]
    .map(([name, tally]) => presentTally(name, tally, titles))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
  return { version, register: body as unknown as SpeakerRegister, names: names.slice(0, mostNames) }
}

function addLayer(tallies: Map<string, Tally>, { layer, names }: LayerTally, isOwn: boolean): void {
  for (const [name, { first, claims }] of names) {
    const tally = tallies.get(name) ?? { claims: 0, own: 0, places: new Map() }
    const place = tally.places.get(layer.article) ?? {
      ...{ layer: layer.layer.id, claim: first, isOwn, claims: 0 },
    }
    tally.claims += claims
    if (isOwn) tally.own += claims
    place.claims += claims
    tally.places.set(layer.article, place)
    tallies.set(name, tally)
  }
}

function presentTally(
  name: string,
  { claims, own, places }: Tally,
  titles: ReadonlyMap<Id, string>,
): UsedSpeakerName {
  const first = [...places].slice(0, mostPlaces)
  return {
    ...{ name, claims, own, articles: places.size },
    places: first.map(([article, place]) => ({ article, title: titles.get(article) ?? '', ...place })),
  }
}
