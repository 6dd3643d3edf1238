// Characters that turn the direction of a text or show nothing at all: found, so that they can be seen.
import type { Span } from '../core/span.ts'
import type { CodePoints } from './code-points.ts'

/** One character that does not show, at a code point offset. */
export interface Invisible {
  readonly at: number
  readonly kind: InvisibleKind
}

export interface InvisibleKind {
  /** As it is known among those who know such characters. */
  readonly label: string
  /** Its name in words. */
  readonly name: string
  /** True for a mark that only leans on its neighbours: set apart from them it would not do its work. */
  readonly leans?: true
}

const kinds: ReadonlyMap<number, InvisibleKind> = new Map<number, InvisibleKind>([
  [0x061c, { label: 'ALM', name: 'Arabic letter mark', leans: true }],
  [0x200b, { label: 'ZWSP', name: 'zero-width space' }],
  [0x200c, { label: 'ZWNJ', name: 'zero-width non-joiner' }],
  [0x200d, { label: 'ZWJ', name: 'zero-width joiner' }],
  [0x200e, { label: 'LRM', name: 'left-to-right mark', leans: true }],
  [0x200f, { label: 'RLM', name: 'right-to-left mark', leans: true }],
  [0x202a, { label: 'LRE', name: 'left-to-right embedding' }],
  [0x202b, { label: 'RLE', name: 'right-to-left embedding' }],
  [0x202c, { label: 'PDF', name: 'direction end' }],
  [0x202d, { label: 'LRO', name: 'left-to-right override' }],
  [0x202e, { label: 'RLO', name: 'right-to-left override' }],
  [0x2060, { label: 'WJ', name: 'word joiner' }],
  [0x2066, { label: 'LRI', name: 'left-to-right isolate' }],
  [0x2067, { label: 'RLI', name: 'right-to-left isolate' }],
  [0x2068, { label: 'FSI', name: 'first-strong isolate' }],
  [0x2069, { label: 'PDI', name: 'isolate end' }],
  [0xfeff, { label: 'BOM', name: 'byte order mark' }],
])
const tagKind: InvisibleKind = { label: 'TAG', name: 'tag character' }

/** Scripts whose letters join or stack, which joiners decide on. */
const joining = anyOf(
  'Adlm Arab Beng Deva Gujr Guru Khmr Knda Mand Mlym Mong Mymr Nkoo Orya Rohg Sinh Syrc Taml Telu Tibt',
)
/** Scripts without spaces, which spaces of no width tell where words end. */
const spaceless = anyOf('Bali Java Khmr Laoo Mymr Talu Thai Tibt')
const pictograph = String.raw`\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?`

const suspects = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0001}\u{e0020}-\u{e007f}]/gu
/** A character that does its proper work between those around it: the last line is the flags of England and the like. */
const proper = new RegExp(
  [
    String.raw`(?<=${pictograph})\u200d(?=\p{Extended_Pictographic})`,
    String.raw`(?<=${joining})\u200d|\u200d(?=${joining})`,
    String.raw`(?<=${joining})\u200c(?=${joining})`,
    String.raw`(?<=${spaceless})\u200b(?=${spaceless})`,
    String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]`,
  ].join('|'),
  'uy',
)
/** So many UTF-16 units around a stretch tell what a character at its border does: a flag's tags are the most. */
const surroundings = 16

/**
 * The characters of a text, or of a stretch of it, that do not show. Left out are those that do their proper work:
 * joiners within emoji and between letters of joining scripts, spaces of no width in scripts without spaces.
 */
export function findInvisibles(points: CodePoints, within?: Span): readonly Invisible[] {
  const start = within ? points.toUtf16(within.start) : 0
  const end = within ? points.toUtf16(within.end) : points.text.length
  if (points.text.slice(start, end).search(suspects) < 0) return none
  const from = Math.max(start - surroundings, 0)
  const around = points.text.slice(from, end + surroundings)
  const found: Invisible[] = []
  for (const { index, 0: character } of around.matchAll(suspects)) {
    const at = from + index
    if (at < start || at >= end || isProper(around, index)) continue
    found.push({ at: points.toCodePoint(at), kind: kinds.get(character.codePointAt(0) ?? 0) ?? tagKind })
  }
  return found
}

const none: readonly Invisible[] = []

function isProper(text: string, at: number): boolean {
  proper.lastIndex = at
  return proper.test(text)
}

/** A pattern for one letter or mark of any of some scripts. */
function anyOf(scripts: string): string {
  const classes = scripts.split(' ').map(script => String.raw`\p{scx=${script}}`)
  return String.raw`(?=[\p{L}\p{M}])[${classes.join('')}]`
}
