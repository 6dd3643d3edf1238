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

/** True between two graphemes. Between characters of ASCII there is always a border. */
function isBorder(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true
  if (text.charCodeAt(at - 1) < 0x80 && text.charCodeAt(at) < 0x80) return true
  const from = text.lastIndexOf('\n', at - 1) + 1
  if (from === at) return true
  const lineEnd = text.indexOf('\n', at)
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
  return (
    segmenterFor('en', 'grapheme')
      .segment(line)
      .containing(at - from)?.index ===
    at - from
  )
}
