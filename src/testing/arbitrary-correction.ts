import fc from 'fast-check'
import { arbitraryText } from './arbitrary-text.ts'

/** A text, a span in it, and corrections of it that are all before or behind the span, with its place after them. */
export interface CorrectedText {
  readonly old: string
  readonly now: string
  readonly span: { readonly start: number; readonly end: number }
  readonly mapped: { readonly start: number; readonly end: number }
}

const words =
  'war army will never win because people said that Russia money has no long time left in Kyiv'.split(' ')
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{4,9}$/) },
)
const plain = fc.array(word, { minLength: 60, maxLength: 160 }).map(list => list.join(' '))
/** Every ninth word is a number, so that stretches are told apart. */
const numbered = plain.map(text => text.replaceAll(/(\S+ ){8}/g, (all, _, at) => `${all}${at * 7 + 1000} `))

/** Plain prose with corrections that leave a span of at least two words alone, none of which stands elsewhere. */
export function arbitraryCorrection(): fc.Arbitrary<CorrectedText> {
  const places = fc.array(fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), word, fc.nat(2)), {
    maxLength: 4,
  })
  return fc
    .tuple(numbered, fc.double({ min: 0.2, max: 0.7, noNaN: true }), fc.integer({ min: 2, max: 9 }), places)
    .map(([plainText, from, size, edits]) => {
      const words = plainText.split(' ')
      const first = Math.floor(words.length * from)
      const isKept = (index: number) => index >= first && index < first + size
      const list = words.map((each, index) => (isKept(index) ? `${each}${index - first}q` : each))
      const kept = list.slice(first, first + size)
      const rest = edits.reduce<Sides>((sides, [at, text, kind]) => correctSides(sides, { at, text, kind }), {
        before: list.slice(0, first),
        after: list.slice(first + size),
      })
      const start = lengthOf(list.slice(0, first))
      const mapped = lengthOf(rest.before)
      const length = kept.join(' ').length
      return {
        old: list.join(' '),
        now: [...rest.before, ...kept, ...rest.after].join(' '),
        span: { start, end: start + length },
        mapped: { start: mapped, end: mapped + length },
      }
    })
}

interface Sides {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Replaces, puts in or leaves out one word on one side. */
function correctSides(sides: Sides, { at, text, kind }: { at: number; text: string; kind: number }): Sides {
  const side = at < 0.5 ? 'before' : 'after'
  const list = [...sides[side]]
  const index = Math.floor((at < 0.5 ? at * 2 : at * 2 - 1) * list.length)
  if (kind === 0) list.splice(index, 1, text)
  else if (kind === 1) list.splice(index, 0, text)
  else list.splice(index, 1)
  return { ...sides, [side]: list }
}

function lengthOf(list: readonly string[]): number {
  return list.length === 0 ? 0 : list.join(' ').length + 1
}

/** Two texts in any scripts, the second often a copy of the first with parts left out, doubled or replaced. */
export function arbitraryTextPair(): fc.Arbitrary<readonly [old: string, now: string]> {
  const cut = fc.tuple(fc.nat(), fc.nat(30), fc.oneof(fc.constant(''), arbitraryText()))
  return fc
    .tuple(arbitraryText(), fc.array(cut, { maxLength: 3 }), arbitraryText(), fc.nat(4))
    .map(([old, cuts, other, kind]) => {
      if (kind === 0) return [old, other]
      let characters = Array.from(old)
      for (const [at, length, text] of cuts) {
        const start = at % (characters.length + 1)
        characters = [...characters.slice(0, start), ...Array.from(text), ...characters.slice(start + length)]
      }
      return [old, characters.join('')]
    })
}
