import type { Claim } from '../../../core/claim.ts'
import { type ClaimOrder, compareClaimsBy } from '../../../core/claim-order.ts'
import { createBest } from '../../ui/best.ts'
import { excerpt, type Fit, fitText, type Wanted } from '../../ui/find-text.ts'
import { fold } from '../../ui/fold.ts'
import { isolate } from '../../ui/isolate.ts'
import type { PaletteEntry, Search } from '../../ui/palette-search.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { textOf, typeLabel } from './claim-words.ts'
import { showClaim } from './commands.ts'
import type { OpenArticle } from './open-article.ts'

const most = 16
/** Claims looked at before it is asked whether there is time for more. */
const atOnce = 100
/** So many characters of a claim are said of it. */
const spokenLength = 200

interface Ranked {
  readonly claim: Claim
  /** Its place among the article's claims, from 1. */
  readonly rank: number
}

/** A claim is another value once it has changed, so what was folded once stays right. */
const foldedTexts = new WeakMap<Claim, string>()

/** Leads to the claims of an article by their words, type and number, and after `#` by the number alone. */
export function searchClaims(open: OpenArticle): Search {
  return function* search(wanted, typed) {
    const number = /^#\s*(\d*)\s*$/.exec(typed)?.[1]
    const best = createBest<Ranked>(most)
    if (wanted.words.length === 0) return []
    for (const [at, ranked] of rankedClaims(open).entries()) {
      if (at % atOnce === atOnce - 1) yield
      const fit = number === undefined ? fitClaim(open, ranked, wanted) : fitNumber(ranked, number)
      if (fit !== null) best.add(fit, ranked)
      if (best.isFull()) break
    }
    const found = best.list()
    const entries = found.map(({ thing }) => present(open, thing, wanted))
    return [{ title: 'Claims in this article', fit: found[0]?.fit ?? 2, entries }]
  }
}

/** As last sorted, for as long as no claim has changed. */
const ordered = new WeakMap<
  readonly Claim[],
  { readonly order: ClaimOrder; readonly list: readonly Ranked[] }
>()

/** All claims with their places in the article, in the order of lists: of those that fit alike the first come first. */
function rankedClaims(open: OpenArticle): readonly Ranked[] {
  const all = open.index.all()
  const { order } = open.store.getState()
  const known = ordered.get(all)
  if (known?.order === order) return known.list
  const compare = compareClaimsBy(order)
  const ranked = all.map((claim, at) => ({ claim, rank: at + 1 }))
  const list = order === 'position' ? ranked : ranked.sort((a, b) => compare(a.claim, b.claim))
  ordered.set(all, { order, list })
  return list
}

function fitNumber({ rank }: Ranked, digits: string): Fit | null {
  return String(rank).startsWith(digits) ? 0 : null
}

function fitClaim(open: OpenArticle, { claim, rank }: Ranked, wanted: Wanted): Fit | null {
  const text = foldedTextOf(open, claim)
  const fit = fitText(text, wanted)
  if (fit === 0 || fit === 1) return fit
  return fitText(`${rank} ${fold(typeLabel(open, claim.type))} ${text}`, wanted)
}

function foldedTextOf(open: OpenArticle, claim: Claim): string {
  const known = foldedTexts.get(claim)
  if (known !== undefined) return known
  const text = fold(textOf(open, claim))
  foldedTexts.set(claim, text)
  return text
}

function present(open: OpenArticle, { claim, rank }: Ranked, wanted: Wanted): PaletteEntry {
  const text = textOf(open, claim)
  return {
    id: `claim ${claim.id}`,
    words: excerpt(text, wanted),
    sign: <TypeMark type={claim.type} />,
    end: String(rank),
    spoken: `${typeLabel(open, claim.type)} ${rank}: ${isolate(text.slice(0, spokenLength))}`,
    isText: true,
    onRun: () => showClaim(open, claim),
  }
}
