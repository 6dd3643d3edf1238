// An article that three people tagged, and what an adjudicator makes of each of forty differences.
import type { ImportedArticle, ImportedClaim } from './import-article.ts'

/** How an adjudicator settles one difference by key, and what the consensus has there then, `type start-end`. */
export interface Settling {
  readonly keys: readonly string[]
  readonly result: string | null
}

export interface ThreeLayers {
  readonly article: ImportedArticle
  readonly settlings: readonly Settling[]
  /** What all three have alike, in the same notation. */
  readonly agreed: readonly string[]
}

const differing = 40

/** Fifty sentences in ten paragraphs: in every fifth all agree, in the others they differ in one of four ways. */
export function createThreeLayers(): ThreeLayers {
  const layers: Record<string, ImportedClaim[]> = { me: [], 'Tomás Reyes': [], 'Mina Okafor': [] }
  const settlings: Settling[] = []
  const agreed: string[] = []
  let text = ''
  for (let n = 0; settlings.length < differing || n % 5 !== 0; n++) {
    const sentence = `Officials in district ${n + 1} say that the price of bread will rise before the next spring, whatever is done.`
    const begin = text.length
    text += sentence + (n % 5 === 4 ? '\n\n' : ' ')
    const start = begin + sentence.indexOf('the price')
    const [short, long] = [begin + sentence.indexOf(','), begin + sentence.length - 1]
    const { claims, settling } = tag(n % 5, { start, short, long })
    Object.values(layers).forEach((layer, who) => {
      const claim = claims[who]
      if (claim) layer.push(claim)
    })
    if (settling) settlings.push(settling)
    else agreed.push(`forecast ${start}-${short}`)
  }
  return { article: { title: 'Bread', text, layers }, settlings, agreed }
}

interface Places {
  readonly start: number
  readonly short: number
  readonly long: number
}

function tag(
  kind: number,
  { start, short, long }: Places,
): { readonly claims: readonly (ImportedClaim | null)[]; readonly settling: Settling | null } {
  const claim = (end: number, fields: Partial<ImportedClaim> = {}): ImportedClaim => ({
    type: 'forecast',
    at: [[start, end]],
    ...fields,
  })
  switch (kind) {
    case 0:
      return {
        claims: [claim(short), claim(long), claim(short)],
        settling: { keys: ['2'], result: `forecast ${start}-${long}` },
      }
    case 1:
      return {
        claims: [claim(short), claim(short), claim(short, { type: 'assessment' })],
        settling: { keys: ['1'], result: `forecast ${start}-${short}` },
      }
    case 2: {
      const say = (speaker: string) => claim(short, { attributes: { speaker } })
      return {
        claims: [say('The ministry'), say('Officials'), say('Officials')],
        // From what two say, with the end a word earlier.
        settling: { keys: ['e', ',', 'Enter'], result: `forecast ${start}-${short - ' spring'.length}` },
      }
    }
    case 3:
      return { claims: [null, claim(short), null], settling: { keys: ['x'], result: null } }
    default:
      return { claims: [claim(short), claim(short), claim(short)], settling: null }
  }
}
