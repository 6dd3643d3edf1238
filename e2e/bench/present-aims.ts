import { type Aim, atLeast, below, presentAim } from './aim.ts'
import type { EngineName } from './engines.ts'
import type { FigureName } from './figures.ts'
import { medianOf, type ResultLine, ratioOf } from './results.ts'

const large = '1MB/10k'
const largest = '5MB/50k'
/** One frame at 60 a second. */
const frame = 16.7
/** The same for times from frame to frame, which the display's own clock makes uneven. */
const unevenFrame = 17.5

/** The aims that the figures speak of, one a line. */
export function presentAims(results: readonly ResultLine[]): string[] {
  return [...openingAims(results), ...frameAims(results)].map(presentAim)
}

/** How many times as long a peer takes, at least. */
const aheadOf: readonly (readonly [EngineName, string, number])[] = [
  ['recogito-spans', 'the peer’s ordinary API', 40],
  ['recogito-css', 'the peer with CSS highlights', 40],
  ['recogito-ranges', 'the peer with ranges supplied', 4],
]

/** Shown is not yet usable: a screen may come before what works on it. */
const openings: readonly (readonly [FigureName, string])[] = [
  ['open', 'opens'],
  ['usable', 'is usable'],
]

function openingAims(results: readonly ResultLine[]): Aim[] {
  return openings.flatMap(([figure, does]) => {
    const peers = aheadOf.flatMap(([peer, name, times]) =>
      atLeast(
        `${large} ${does} at least ${times} times faster than ${name}`,
        ratioOf(results, large, figure, [peer, 'assay']),
        times,
        '×',
      ),
    )
    const bare = ratioOf(results, large, figure, ['assay', 'plain'])
    const own = medianOf(results, { name: largest, engine: 'assay', figure })
    return [
      ...peers,
      ...below(`${large} ${does} in less than 0.6 of the time of the bare text`, bare, 0.6, '×'),
      ...below(`${largest} ${does} within 1 s`, own, 1000, ' ms'),
    ]
  })
}

const framed: readonly (readonly [FigureName, string])[] = [
  ['add-p95', 'a claim is added and painted within one frame'],
  ['delete-p95', 'a claim is deleted and that painted within one frame'],
  ['undo-p95', 'a change is undone and that painted within one frame'],
  ['add-filtered-p95', 'with a type filtered out a claim is added and painted within one frame'],
]

function frameAims(results: readonly ResultLine[]): Aim[] {
  const names = [...new Set(results.map(line => line.case))]
  return names.flatMap(name => {
    const own = (figure: FigureName) => medianOf(results, { name, engine: 'assay', figure })
    return [
      ...framed.flatMap(([figure, aim]) => below(`${name}: ${aim}`, own(figure), frame, ' ms')),
      ...below(
        `${name}: what is added, changed, undone or deleted is in the first frame`,
        own('act-frames-p95'),
        1,
        ' frames',
      ),
      ...atLeast(`${name}: scrolls at the full frame rate`, own('scroll-fps'), 59, ' frames/s'),
      ...below(`${name}: typing a note drops no frame`, own('note-frame-p95'), unevenFrame, ' ms'),
    ]
  })
}
