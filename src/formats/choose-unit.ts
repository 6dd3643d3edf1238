import { segmenterFor } from '../text/segmenter.ts'
import { countOffsets } from './count-offsets.ts'
import type { OffsetUnit } from './offset-unit.ts'

/** A text with the offsets into it that a file has. */
export interface Offsets {
  readonly text: string
  readonly offsets: readonly number[]
}

/**
 * What a file counts in that quotes nothing: UTF-16 units, as doccano and UIMA do, unless that leads into characters as a
 * reader sees them, or out of the text; then code points, or graphemes as doccano's projects may be set to.
 */
export function chooseUnit(documents: readonly Offsets[]): OffsetUnit {
  const units = ['utf-16', 'code-point', 'grapheme'] as const
  return units.find(unit => documents.every(each => isWhole(each, unit))) ?? 'utf-16'
}

function isWhole({ text, offsets }: Offsets, unit: OffsetUnit): boolean {
  const places = countOffsets(text, offsets, { unit, before: 0, lineEnd: () => 1 })
  if (offsets.some(offset => typeof places.get(offset) !== 'number')) return false
  if (unit === 'grapheme') return true
  const utf16 = unit === 'utf-16' ? offsets : toUtf16(text, offsets)
  return utf16.every(offset => isBorder(text, offset))
}

function toUtf16(text: string, codePoints: readonly number[]): readonly number[] {
  const wanted = [...new Set(codePoints)].sort((a, b) => a - b)
  const found: number[] = []
  let at = 0
  let count = 0
  for (const codePoint of wanted) {
    for (; count < codePoint; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    found.push(at)
  }
  return found
}

/** The most UTF-16 units before an offset that are looked at. */
const reach = 1_000

/** True between two graphemes. */
function isBorder(text: string, at: number): boolean {
  if (at === 0 || at >= text.length) return true
  const from = findBorder(text, at)
  if (from === at) return true
  const around = text.slice(from, at + reach)
  return (
    segmenterFor('en', 'grapheme')
      .segment(around)
      .containing(at - from)?.index ===
    at - from
  )
}

/** A border at or before an offset: between characters of ASCII there always is one. */
function findBorder(text: string, at: number): number {
  const least = Math.max(0, at - reach)
  let from = at
  while (from > least && !(text.charCodeAt(from - 1) < 0x80 && text.charCodeAt(from) < 0x80)) from--
  return from
}
