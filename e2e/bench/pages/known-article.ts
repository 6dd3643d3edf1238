import type { MarkKind } from './marks.ts'

/** What the probe must know to judge a screen: the article, or as much of its beginning as has been told. */
export interface ProbeSetup {
  readonly kind: MarkKind
  readonly text: string
  readonly claims: readonly ProbeClaim[]
}

export interface ProbeClaim {
  readonly id: string
  readonly type: string
  readonly start: number
  readonly end: number
}

export type Stretch = readonly [start: number, end: number]

/** An article made ready for the questions that are asked at every frame. */
export interface KnownArticle {
  readonly kind: MarkKind
  /** Where a paragraph's text stands in the article; null where the article does not have it. */
  stretchOf(paragraph: HTMLElement): Stretch | null
  /** The claims that touch a stretch. */
  claimsIn(stretch: Stretch): readonly ProbeClaim[]
}

/** Claims are kept by the thousand characters that they touch. */
const drawerSize = 1_000
/** So much of a paragraph's beginning stands nowhere else. */
const headLength = 120
/** A paragraph is looked for near the last one first. */
const near = 20_000

export function createKnownArticle({ kind, text, claims }: ProbeSetup): KnownArticle {
  const drawers = new Map<number, ProbeClaim[]>()
  for (const claim of claims) {
    for (const at of drawersOf([claim.start, claim.end])) {
      const drawer = drawers.get(at) ?? []
      drawer.push(claim)
      drawers.set(at, drawer)
    }
  }
  const stretches = new WeakMap<HTMLElement, Stretch>()
  let last = 0

  function findStretch(paragraph: HTMLElement): Stretch | null {
    const own = paragraph.textContent ?? ''
    const head = own.slice(0, headLength).trimEnd()
    const beyond = text.indexOf(head, Math.max(0, last - near))
    const start = beyond < 0 ? text.indexOf(head) : beyond
    if (head === '' || start < 0) return null
    last = start
    return [start, start + own.length]
  }
  return {
    kind,
    stretchOf(paragraph) {
      const stretch = stretches.get(paragraph) ?? findStretch(paragraph)
      if (stretch) stretches.set(paragraph, stretch)
      return stretch
    },
    claimsIn([start, end]) {
      const near = new Set(drawersOf([start, end]).flatMap(at => drawers.get(at) ?? []))
      return [...near].filter(claim => claim.start < end && claim.end > start)
    },
  }
}

function drawersOf([start, end]: Stretch): number[] {
  const first = Math.floor(start / drawerSize)
  const last = Math.floor((end - 1) / drawerSize)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i)
}
