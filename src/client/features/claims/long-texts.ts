// Claims too long for a row: their words are in the texts of their articles, each of which is folded once.
import { type CodePoints, indexCodePoints } from '../../../text/code-points.ts'
import { fold } from '../../ui/fold.ts'
import type { TableRow } from './claim-rows.ts'

/** About the UTF-16 units of a piece; it ends at a blank, so that no word is cut. */
const pieceLength = 1_000
/** So many UTF-16 units before a piece are shown with it, less a word in part. */
const leadLength = 40

/** A piece of a text; `end` in UTF-16 units. */
interface Piece {
  readonly end: number
  readonly folded: string
}

/** A text ready to be looked through. */
export interface FoldedText {
  readonly points: CodePoints
  readonly pieces: readonly Piece[]
}

/** The texts of the articles that have such claims, by their hash. */
export type LongTexts = ReadonlyMap<string, FoldedText>

/** Folds a text; milliseconds for a megabyte. */
export function foldText(text: string): FoldedText {
  const pieces: Piece[] = []
  const blank = /\s/g
  for (let at = 0; at < text.length; ) {
    blank.lastIndex = at + pieceLength
    const end = blank.exec(text)?.index ?? text.length
    pieces.push({ end, folded: fold(text.slice(at, end)) })
    at = end
  }
  return { points: indexCodePoints(text), pieces }
}

/** All words of a claim; null where they are needed from a text that is not there. */
export function wholeText({ text, fragments, article }: TableRow, texts: LongTexts): string | null {
  if (!fragments) return text
  const points = texts.get(article.sha256)?.points
  return points ? fragments.map(({ start, end }) => points.slice(start, end)).join(' … ') : null
}

/** A test whether a long claim holds a folded word anywhere. A text is looked through once for a word. */
export function createLongTest(texts: LongTexts): (row: TableRow, word: string) => boolean {
  const known = new Map<string, readonly number[]>()
  function piecesWith(sha256: string, pieces: readonly Piece[], word: string): readonly number[] {
    const key = `${sha256} ${word}`
    const found = known.get(key) ?? pieces.flatMap(({ folded }, at) => (folded.includes(word) ? at : []))
    known.set(key, found)
    return found
  }
  return (row, word) => {
    const text = texts.get(row.article.sha256)
    if (!text || !row.fragments) return false
    const found = piecesWith(row.article.sha256, text.pieces, word)
    return row.fragments.some(fragment => findIn(text, fragment, { found, word }) !== null)
  }
}

/** The part of a long claim around the first place of a word, with “…” where there is more; null where there is none. */
export function passageWith(row: TableRow, word: string, texts: LongTexts): string | null {
  const text = texts.get(row.article.sha256)
  if (!text) return null
  const found = text.pieces.flatMap(({ folded }, at) => (folded.includes(word) ? at : []))
  for (const fragment of row.fragments ?? []) {
    const place = findIn(text, fragment, { found, word })
    if (!place) continue
    const first = text.points.toUtf16(fragment.start)
    const begin = Math.max(first, place.start - leadLength)
    const words = text.points.text.slice(begin, place.end)
    return `… ${(begin > first ? words.replace(/^\S*\s/, '') : words).trim()} …`
  }
  return null
}

interface Wanted {
  readonly word: string
  /** The pieces that hold it. */
  readonly found: readonly number[]
}

/** The first piece of a fragment that holds the word within the fragment, in UTF-16 units. */
function findIn(
  { points, pieces }: FoldedText,
  fragment: { readonly start: number; readonly end: number },
  { word, found }: Wanted,
): { start: number; end: number } | null {
  const from = points.toUtf16(Math.min(fragment.start, points.length))
  const to = points.toUtf16(Math.min(fragment.end, points.length))
  for (let at = firstAfter(found, n => (pieces[n]?.end ?? 0) > from); at < found.length; at += 1) {
    const piece = found[at] ?? 0
    const begin = pieces[piece - 1]?.end ?? 0
    if (begin >= to) return null
    const place = { start: Math.max(begin, from), end: Math.min(pieces[piece]?.end ?? to, to) }
    const isWhole = place.start === begin && place.end === pieces[piece]?.end
    if (isWhole || fold(points.text.slice(place.start, place.end)).includes(word)) return place
  }
  return null
}

/** The index of the first of an ordered list that fits, by halves. */
function firstAfter(list: readonly number[], fits: (item: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(list[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
