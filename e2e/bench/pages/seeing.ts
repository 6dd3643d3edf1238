/** How an engine shows that a claim is marked. */
export type MarkKind = 'mark' | 'recogito-span' | 'highlight' | 'none'

export interface ProbeSetup {
  readonly kind: MarkKind
  /** Start and end of each paragraph, its line break included. */
  readonly paragraphs: readonly (readonly [start: number, end: number])[]
  /** Claims by start. */
  readonly claims: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

export type ProbeClaim = ProbeSetup['claims'][number]

/** The paragraphs in sight, top to bottom, and whether they reach down to the foot of the window. */
export function visibleParagraphs(): { paragraphs: HTMLElement[]; isFull: boolean } {
  const x = columnMiddle()
  const paragraphs = new Set<HTMLElement>()
  if (x === null) return { paragraphs: [], isFull: false }
  let lowest = 0
  for (let y = 4; y < innerHeight; y += 16) {
    const paragraph = paragraphAt(x, y)
    if (!paragraph) continue
    paragraphs.add(paragraph)
    lowest = y
  }
  // A bar at the foot, and the room between two paragraphs, may lie below the last line.
  return { paragraphs: [...paragraphs], isFull: lowest > innerHeight - 120 }
}

export function paragraphAt(x: number, y: number): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-paragraph]') ?? null
}

let middle: number | null = null

/** Where the text column's middle lies across, looked up once; null before there is text. */
export function columnMiddle(): number | null {
  if (middle !== null) return middle
  const rectangle = document.querySelector('[data-paragraph]')?.getBoundingClientRect()
  if (rectangle && rectangle.width > 0) middle = rectangle.left + rectangle.width / 2
  return middle
}

/** The claims that lie at least partly in a paragraph. */
export function claimsOn(setup: ProbeSetup, paragraph: HTMLElement): ProbeClaim[] {
  const [start, end] = stretchOf(setup, paragraph)
  return setup.claims.filter(claim => claim.start < end && claim.end > start)
}

/** True when each of the claims, as far as it can be seen in the paragraph, bears its mark. */
export function hasAllMarks(
  setup: ProbeSetup,
  paragraph: HTMLElement,
  claims: readonly ProbeClaim[],
): boolean {
  if (setup.kind === 'none') return true
  const [start, end] = stretchOf(setup, paragraph)
  return claims.every(claim => {
    if (isMarked(setup.kind, claim.id)) return true
    const range = rangeIn(paragraph, Math.max(claim.start, start) - start, Math.min(claim.end, end) - start)
    return ![...range.getClientRects()].some(({ top, bottom }) => bottom > 0 && top < innerHeight)
  })
}

function isMarked(kind: MarkKind, id: string): boolean {
  if (kind === 'mark') return document.querySelector(`mark[data-claim="${id}"]`) !== null
  if (kind === 'highlight') return CSS.highlights.has(`_${id}`)
  return document.querySelector(`.r6o-annotation[data-annotation="${id}"]`) !== null
}

/** Ids of all that is marked: for `mark` in one paragraph, for the others, which draw only what is in sight, anywhere. */
export function markedIds(kind: MarkKind, paragraph: number): string[] {
  if (kind === 'highlight') return [...CSS.highlights.keys()].map(name => name.slice(1))
  const [within, name] =
    kind === 'mark'
      ? [`[data-paragraph="${paragraph}"] mark[data-claim]`, 'claim']
      : ['.r6o-annotation', 'annotation']
  return [...document.querySelectorAll<HTMLElement>(within)].map(mark => mark.dataset[name] ?? '')
}

export function stretchOf(setup: ProbeSetup, paragraph: HTMLElement): readonly [number, number] {
  const stretch = setup.paragraphs[Number(paragraph.dataset['paragraph'])]
  if (!stretch) throw new Error(`no paragraph ${paragraph.dataset['paragraph']} in the article`)
  return stretch
}

/** A range over part of a paragraph, by offsets in its text. */
export function rangeIn(paragraph: HTMLElement, start: number, end: number): Range {
  const range = document.createRange()
  range.selectNodeContents(paragraph)
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (start >= passed && start < passed + length) range.setStart(node, start - passed)
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed)
    passed += length
  }
  return range
}
