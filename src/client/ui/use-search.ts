import { startTransition, useEffect, useState } from 'react'
import { readWanted } from './find-text.ts'
import type { PaletteSection, Search } from './palette-search.ts'

/** Less than half a frame, so that a key typed meanwhile is shown in the next one. */
const sliceMilliseconds = 6

interface Found {
  readonly typed: string
  readonly sections: readonly PaletteSection[]
}

/**
 * What a search finds for what is typed. What is typed is shown at once, what is found as soon as there is time for
 * it; `isDone` is false while the last find is still shown.
 */
export function useSearch(search: Search, typed: string) {
  const [found, setFound] = useState<Found>(() => ({ typed, sections: finish(search, typed) }))
  useEffect(() => {
    const steps = search(readWanted(typed), typed)
    let timer: ReturnType<typeof setTimeout> | undefined
    function goOn(): void {
      const until = performance.now() + sliceMilliseconds
      do {
        const step = steps.next()
        if (step.done) {
          startTransition(() => setFound({ typed, sections: step.value }))
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

/** All of it at once: for a start, when nothing is typed and little is looked for. */
function finish(search: Search, typed: string): readonly PaletteSection[] {
  const steps = search(readWanted(typed), typed)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
