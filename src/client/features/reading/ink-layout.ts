import type { Id } from '../../../core/id.ts'

/** Where a claim begins, CSS pixels from the top of the chunk that holds its first character. */
export interface ClaimPlace {
  readonly id: Id
  /** The top of its first line of text. */
  readonly y: number
  /** The line drawn under that. */
  readonly line: number
}

interface ChunkPlaces {
  readonly element: HTMLElement
  readonly places: readonly ClaimPlace[]
}

/** Where the claims near the screen begin, chunk by chunk, as last measured. */
export interface InkLayout {
  put(at: number, chunk: ChunkPlaces): void
  drop(at: number): void
  /** Claims from top to bottom, `y` counted from the top of the article's body. */
  read(): readonly ClaimPlace[]
  /** The chunks near the screen, in no order. */
  elements(): readonly HTMLElement[]
  subscribe(onChange: () => void): () => void
  version(): number
}

export function createInkLayout(): InkLayout {
  const chunks = new Map<number, ChunkPlaces>()
  const listeners = new Set<() => void>()
  let version = 0

  function tell(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  return {
    put(at, chunk) {
      chunks.set(at, chunk)
      tell()
    },
    drop(at) {
      if (chunks.delete(at)) tell()
    },
    read() {
      return [...chunks.entries()]
        .sort(([a], [b]) => a - b)
        .flatMap(([, { element, places }]) => {
          // The chunk lies in its group, the group in the text.
          const top = element.offsetTop + (element.parentElement?.offsetTop ?? 0)
          return places.map(({ id, y, line }) => ({ id, y: top + y, line: top + line }))
        })
    },
    elements: () => Array.from(chunks.values(), ({ element }) => element),
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    version: () => version,
  }
}
