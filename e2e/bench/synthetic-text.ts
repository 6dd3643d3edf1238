import { pick } from './pick.ts'

/** A part of the text. Offsets are code points and UTF-16 units alike: there are none outside the basic plane. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

type Random = () => number

const small =
  'a an and as at but by for from in is it its not of on or that the their to was will with'.split(' ')
const starts = 'b br c ch d dr f g gr k l m n p pr r s st t tr v w'.split(' ')
const middles = 'a ai e ea i o ou u'.split(' ')
const ends = 'l m n nd ng r rs s st t te ve'.split(' ')

/** Sentences of coined words, in paragraphs of 300 to 700 characters or all in one, each ended by a line break. */
export function writeText(length: number, random: Random, { isOneParagraph = false } = {}) {
  const words = Array.from({ length: 3000 }, () => coinWord(random))
  const paragraphs: Stretch[] = []
  let text = ''
  while (text.length < length) {
    const start = text.length
    const target = isOneParagraph ? length : Math.min(start + 300 + random() * 400, length)
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
