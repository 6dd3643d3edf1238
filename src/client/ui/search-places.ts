import { createBest } from './best.ts'
import { excerpt, fitText } from './find-text.ts'
import { fold } from './fold.ts'
import type { Search } from './palette-search.ts'

/** Somewhere to go. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly onRun: () => void
}

const most = 6
/** Names looked at before it is asked whether there is time for more. */
const atOnce = 200

/** Leads to places by their names; where nothing is typed, to the first few. */
export function searchPlaces(title: string, places: readonly Place[]): Search {
  return function* search(wanted) {
    const best = createBest<Place>(most)
    for (const [at, place] of places.entries()) {
      if (at % atOnce === atOnce - 1) yield
      const fit = wanted.words.length === 0 ? 1 : fitText(fold(place.name), wanted)
      if (fit !== null) best.add(fit, place)
      if (best.isFull()) break
    }
    const found = best.list()
    const entries = found.map(({ thing: { id, name, onRun } }) => ({
      id: `${title} ${id}`,
      words: excerpt(name, wanted),
      onRun,
    }))
    return [{ title, fit: found[0]?.fit ?? 2, entries }]
  }
}
