import type { SpeakersAnswer, UsedSpeakerName } from '../../api/speakers.ts'
import type { Id } from '../../core/id.ts'
import { speakersIn } from '../../core/rename-speaker.ts'
import type { SpeakerRegister } from '../../core/speakers.ts'
import type { Store, StoredLayer } from '../db/store.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { readDocument } from '../project/write-document.ts'
import { type NamingClaim, readNaming } from './read-naming.ts'

/** So many are told; claims rarely give a hundred. */
const mostNames = 20_000
const mostPlaces = 200

interface Tally {
  claims: number
  own: number
  /** Article id → the first claim there that gives the name, and how many do. */
  readonly places: Map<Id, { layer: Id; claim: Id; isOwn: boolean; claims: number }>
}

/** The register, and every name that claims give with how often. Claims are read a layer at a time, and one by one. */
export function countSpeakers(store: Store): Promise<SpeakersAnswer> {
  return store.read(async reader => {
    const owner = await reader.findOwner()
    const isOwn = ({ annotator }: StoredLayer) => annotator.id === owner?.id
    const layers = (await reader.listLayers()).filter(({ claims }) => claims > 0)
    const tallies = new Map<string, Tally>()
    const naming = readNaming(reader, await readProjectCodebook(reader))
    // One's own first: so do their places come.
    for (const layer of [...layers.filter(isOwn), ...layers.filter(each => !isOwn(each))]) {
      for (const each of await naming(layer)) count(tallies, each, { layer, isOwn: isOwn(layer) })
    }
    const titles = new Map((await reader.listArticles()).map(({ article }) => [article.id, article.title]))
    const { version, body } = await readDocument(reader, 'speakers')
    const names = [...tallies]
      .map(([name, tally]) => presentTally(name, tally, titles))
      .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
    return { version, register: body as unknown as SpeakerRegister, names: names.slice(0, mostNames) }
  })
}

function count(
  tallies: Map<string, Tally>,
  { claim, people }: NamingClaim,
  { layer, isOwn }: { layer: StoredLayer; isOwn: boolean },
): void {
  for (const name of speakersIn(claim.attributes, people)) {
    const tally = tallies.get(name) ?? { claims: 0, own: 0, places: new Map() }
    const first = { layer: layer.layer.id, claim: claim.id, isOwn, claims: 0 }
    const place = tally.places.get(layer.article) ?? first
    tally.claims += 1
    if (isOwn) tally.own += 1
    place.claims += 1
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
