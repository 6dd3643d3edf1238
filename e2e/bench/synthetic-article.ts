import type { CaseShape } from './cases.ts'
import { crowdFirstScreen, nestClaims, timesBefore } from './crowd-claims.ts'
import { pick } from './pick.ts'
import { createRandom } from './random.ts'
import { spreadClaims } from './spread-claims.ts'
import { type Stretch, writeText } from './synthetic-text.ts'

interface SyntheticClaim extends Stretch {
  readonly id: string
  readonly type: 'forecast' | 'assessment' | 'quote'
}

export interface SyntheticArticle {
  readonly text: string
  /** Each paragraph with its line break, one after the other over the whole text. */
  readonly paragraphs: readonly Stretch[]
  readonly claims: readonly SyntheticClaim[]
}

type Random = () => number

const types = ['forecast', 'assessment', 'quote'] as const

/**
 * An article of about `length` characters with `count` claims, the same for the same input on every machine.
 * The claims come in no order.
 */
export function createSyntheticArticle(
  length: number,
  count: number,
  shape: CaseShape = 'spread',
): SyntheticArticle {
  const random = createRandom(length + count)
  const { text, paragraphs } = writeText(length, random, { isOneParagraph: shape === 'one-paragraph' })
  const claims = placeClaims(shape, text, count, random).map((stretch, i) => ({
    ...stretch,
    id: `urn:uuid:${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    type:
      shape === 'first-screen'
        ? (types[(i + timesBefore(i)) % types.length] ?? types[0])
        : pick(types, random),
  }))
  return { text, paragraphs, claims: shuffle(claims, random) }
}

function placeClaims(shape: CaseShape, text: string, count: number, random: Random): Stretch[] {
  if (shape === 'nested') return nestClaims(text, count)
  if (shape === 'first-screen') return crowdFirstScreen(text, count)
  return spreadClaims(text, count, random)
}

function shuffle<T>(items: T[], random: Random): T[] {
  return items
    .map(item => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
