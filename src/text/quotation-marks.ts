import { pairFamily } from './pair-family.ts'
import { anySign, atOnce, familiesOf, isInWord, type Mark, type QuotationMarks } from './quotation-signs.ts'
import type { Reader } from './reader.ts'
import { isWhiteSpace } from './white-space.ts'

/**
 * Pairs the quotation marks of an article so that as few as possible are wrong. A quotation may go on in the next
 * paragraphs, which open again without closing the last. Apostrophes are none. Takes time in proportion to the text.
 */
export function pairQuotationMarks(reader: Reader): QuotationMarks {
  const reading = readQuotationMarks(reader)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

/** The same in steps of a millisecond or so, for whoever must not stop meanwhile. */
export function* readQuotationMarks(reader: Reader): Generator<void, QuotationMarks> {
  const marks = yield* collectMarks(reader)
  const all: QuotationMarks[] = []
  for (const family of familiesOf(reader.points.text)) {
    yield
    const own = marks.filter(mark => family.signs.includes(mark.sign))
    if (own.length > 0) all.push(yield* pairFamily(family, own))
  }
  return {
    pairs: all.flatMap(({ pairs }) => pairs).sort((a, b) => a.close - b.close),
    unpaired: all.flatMap(({ unpaired }) => unpaired).sort((a, b) => a.start - b.start),
  }
}

const wordAfter = 12
const before = /^[\p{White_Space}\p{Pd}"'“”„‟‘’‚‛«»‹›「」『』]*$/u

function* collectMarks({ points, paragraphs }: Reader): Generator<void, readonly Mark[]> {
  const { text, toCodePoint, toUtf16 } = points
  const marks: Mark[] = []
  let paragraph = -1
  let lineStart = 0
  let next = nextStart(0)
  function nextStart(index: number): number {
    const following = paragraphs[index]
    return following ? toUtf16(following.start) : text.length
  }
  for (const { index, 0: sign } of text.matchAll(anySign)) {
    while (index >= next && paragraph + 1 < paragraphs.length) {
      paragraph += 1
      if (!paragraphs[paragraph]?.continues) lineStart = next
      next = nextStart(paragraph + 1)
    }
    const mark = {
      sign,
      at: toCodePoint(index),
      line: paragraphs[paragraph]?.line ?? 0,
      isFirst: index - lineStart < wordAfter && before.test(text.slice(lineStart, index)),
      before: characterBefore(text, index),
      after: text.slice(index + 1, index + 1 + wordAfter),
    }
    if (isInWord(mark)) continue
    marks.push(mark)
    if (marks.length % atOnce === 0) yield
  }
  return marks
}

/** Both halves of what is longer in UTF-16; a line's end counts as white space. */
function characterBefore(text: string, index: number): string {
  if (index === 0 || isWhiteSpace(text.charCodeAt(index - 1))) return ''
  const isLow = /[\udc00-\udfff]/.test(text.charAt(index - 1))
  return text.slice(Math.max(0, index - (isLow ? 2 : 1)), index)
}
