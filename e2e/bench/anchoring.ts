import { type AnchoringInput, anchorClaims } from '../../src/text/anchor/anchor-claims.ts'
import { pick } from './pick.ts'
import { createRandom } from './random.ts'
import { writeText } from './synthetic-text.ts'

const claimCount = 10_000
/** What the old text's own words allow; without the old text no time is promised. */
const aim = 2_000

/** Re-anchors 10,000 claims onto a text of a megabyte with more and more corrections, and tells how long it took. */
export function measureAnchoring(): string {
  const random = createRandom(31)
  const { text } = writeText(1_000_000, random)
  const claims = Array.from({ length: claimCount }, (_, i) => drawClaim(text, random, `c${i}`))
  const lines = [200, 2_000, 20_000].flatMap(count => {
    const newText = correct(text, count, random)
    return [text, null].map(oldText => tell(count, { oldText, newText, claims }))
  })
  return [
    `${claimCount} claims onto a corrected text of 1 MB; aim with the old text: under ${aim} ms`,
    ...lines,
  ].join('\n')
}

function drawClaim(text: string, random: () => number, id: string) {
  const start = text.indexOf(' ', Math.floor(random() * (text.length - 1_000))) + 1
  const end = text.indexOf(' ', start + 10 + Math.floor(random() * 200))
  const quote = { exact: text.slice(start, end), prefix: text.slice(Math.max(start - 32, 0), start) }
  return { id, quotes: [{ ...quote, suffix: text.slice(end, end + 32), hint: start }] }
}

/** Replaces, puts in and leaves out words throughout. */
function correct(text: string, count: number, random: () => number): string {
  const words = text.split(' ')
  for (let i = 0; i < count; i++) {
    const at = Math.floor(random() * words.length)
    const kind = random()
    if (kind < 0.4) words[at] = pick(words, random)
    else if (kind < 0.7) words.splice(at, 0, pick(words, random))
    else words.splice(at, 1)
  }
  return words.join(' ')
}

function tell(corrections: number, input: AnchoringInput): string {
  const start = performance.now()
  const steps = anchorClaims(input)
  let longest = 0
  let last = start
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const time = Math.round(performance.now() - start)
  const counts = new Map<string, number>()
  for (const { status } of step.value) counts.set(status, (counts.get(status) ?? 0) + 1)
  const told = [...counts].map(([status, count]) => `${count} ${status}`).sort()
  const by = input.oldText === null ? 'by quotes alone' : 'with the old text'
  return `${corrections} corrections, ${by}: ${time} ms, longest step ${Math.round(longest)} ms; ${told.join(', ')}`
}
