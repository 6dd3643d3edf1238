import { useLayoutEffect, useState } from 'react'
import { readWanted } from './find-text.ts'
import type { PaletteSection, Search } from './palette-search.ts'

/** Less than half a frame, so that a key typed meanwhile is shown in the next one. */
const sliceMilliseconds = 6

interface Found {
  readonly typed: string | null
  readonly sections: readonly PaletteSection[]
}

/** What a search finds for what is typed, at once if that is quick. `isDone` is false while the last find is shown. */
export function useSearch(search: Search, typed: string) {
  const [found, setFound] = useState<Found>({ typed: null, sections: [] })
  useLayoutEffect(() => {
    const steps = search(readWanted(typed), typed)
    let timer: ReturnType<typeof setTimeout> | undefined
    function goOn(): void {
      const until = performance.now() + sliceMilliseconds
      do {
        const step = steps.next()
        if (step.done) {
          setFound({ typed, sections: step.value })
          return
        }
      } while (performance.now() < until)
      timer = setTimeout(goOn)
    }
    goOn()
    return () => clearTimeout(timer)
  }, [search, typed])
  return { sections: found.sections, isDone: found.typed === typed }
}
