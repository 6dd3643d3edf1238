import { createRandom } from './random.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

interface SyntheticClaim extends Stretch {
  readonly id: string
  readonly type: 'forecast' | 'assessment' | 'quote'
}

/** Offsets are code points and UTF-16 units alike: the text has no characters outside the basic plane. */
export interface SyntheticArticle {
  readonly text: string
  /** Each paragraph with its line break, one after the other over the whole text. */
  readonly paragraphs: readonly Stretch[]
  readonly claims: readonly SyntheticClaim[]
}

type Random = () => number

const types = ['forecast', 'assessment', 'quote'] as const
const small =
  'a an and as at but by for from in is it its not of on or that the their to was will with'.split(' ')
const starts = 'b br c ch d dr f g gr k l m n p pr r s st t tr v w'.split(' ')
const middles = 'a ai e ea i o ou u'.split(' ')
const ends = 'l m n nd ng r rs s st t te ve'.split(' ')

/**
 * An article of about `length` characters with `count` claims, the same for the same input on every machine.
 * Three quarters of the claims lie apart, of 20 to 300 characters (log-uniform); the rest lie inside those or
 * across their ends. They come in no order.
 */
export function createSyntheticArticle(length: number, count: number): SyntheticArticle {
  const random = createRandom(length + count)
  const { text, paragraphs } = writeText(length, random)
  const apart = placeApart(text.length, Math.ceil(count * 0.75), random)
  const over = Array.from({ length: count - apart.length }, () =>
    placeOver(pick(apart, random), text.length, random),
  )
  const claims = [...apart, ...over].map((stretch, i) => ({
    ...shrinkToWords(text, stretch),
    id: `urn:uuid:${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    type: pick(types, random),
  }))
  return { text, paragraphs, claims: shuffle(claims, random) }
}

function writeText(length: number, random: Random) {
  const words = Array.from({ length: 3000 }, () => coinWord(random))
  const paragraphs: Stretch[] = []
  let text = ''
  while (text.length < length) {
    const start = text.length
    const target = Math.min(start + 300 + random() * 400, length)
    while (text.length < target) text += `${text.length === start ? '' : ' '}${writeSentence(words, random)}`
    text += '\n'
    paragraphs.push({ start, end: text.length })
  }
  return { text, paragraphs }
}

function coinWord(random: Random): string {
  const syllables = 1 + Math.floor(random() * 3)
  let word = ''
  for (let i = 0; i < syllables; i++) word += pick(starts, random) + pick(middles, random)
  return word + pick(ends, random)
}

function writeSentence(words: readonly string[], random: Random): string {
  const count = 6 + Math.floor(random() * 18)
  const sentence = Array.from({ length: count }, () => pick(random() < 0.45 ? small : words, random)).join(
    ' ',
  )
  const whole = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  return random() < 0.1 ? `“${whole}”` : whole
}

/** Stretches that do not touch, with the room between them spread at random. */
function placeApart(length: number, count: number, random: Random): Stretch[] {
  const lengths = Array.from({ length: count }, () => claimLength(random))
  const gaps = lengths.map(() => 0.1 + random())
  const room = length - lengths.reduce((sum, each) => sum + each, 0)
  const share = room / gaps.reduce((sum, each) => sum + each, 0)
  let end = 0
  return lengths.map((each, i) => {
    const start = Math.floor(end + (gaps[i] ?? 0) * share)
    end = start + each
    return { start, end: Math.min(end, length - 1) }
  })
}

/** A stretch inside the given one, or one that begins in it and goes on beyond its end. */
function placeOver(base: Stretch, length: number, random: Random): Stretch {
  const size = base.end - base.start
  if (size > 60 && random() < 0.5) {
    const inner = Math.max(20, Math.floor(size * (0.3 + random() * 0.5)))
    const start = base.start + Math.floor(random() * (size - inner))
    return { start, end: start + inner }
  }
  const start = base.start + Math.floor(size * (0.3 + random() * 0.5))
  return { start, end: Math.min(start + claimLength(random), length - 1) }
}

function claimLength(random: Random): number {
  return Math.round(20 * 15 ** random())
}

/** Leaves out a part word at either end, where a whole one remains. */
function shrinkToWords(text: string, { start, end }: Stretch): Stretch {
  const nextSpace = text.slice(start, end).search(/\s/)
  const from =
    start === 0 || nextSpace < 0 || /\s/.test(text.charAt(start - 1)) ? start : start + nextSpace + 1
  const whole = text.slice(from, end)
  const to = /\s/.test(text.charAt(end)) ? end : from + whole.search(/\s\S*$/)
  return to > from ? { start: from, end: to } : { start, end }
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function shuffle<T>(items: T[], random: Random): T[] {
  return items
    .map(item => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
