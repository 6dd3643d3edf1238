import { type Family, isDoubtful, type Mark, placeOf } from './quotation-signs.ts'

/** What costs so much is to be told: a mark that pairs the other way round, where what stands around it says so too. */
export const wrong = 60
/** The same where what stands around it says the contrary. */
const quiteWrong = 100
/** Pairs nothing. More than turning the mark, so that the one finding is preferred that explains the most. */
export const lost = 110
/** The same for a mark that is turned and would close what is open. */
const overlooked = 200
/** For each line that a quotation goes over without opening again. */
export const crossing = 75
/** Opening again in a new paragraph, as is the custom for long quotations: nearly nothing. */
export const reopening = 5
/** A quotation in another one with the same signs. */
export const nesting = 50

const odd = 30
const never = Number.POSITIVE_INFINITY

/** What it costs to take a mark for an opening one; from `wrong` on, it is printed as one that closes. */
export function costToOpen(family: Family, mark: Mark): number {
  const place = placeOf(mark)
  const isOpener = mark.sign in family.closers
  if (isOpener && isDirected(family, mark.sign)) return place === 'closing' ? never : 0
  if (family.isSingle) return isOpener && place === 'opening' ? 0 : never
  if (isOpener) return place === 'opening' ? 0 : odd
  if (place === 'closing') return never
  return place === 'opening' ? wrong : quiteWrong
}

/** What it costs to take a mark for the end of what `opener` began; from `wrong` on, it is printed as one that opens. */
export function costToClose(family: Family, mark: Mark, opener: string): number {
  const place = placeOf(mark)
  if (!family.closers[opener]?.includes(mark.sign)) return place === 'closing' ? wrong : quiteWrong
  if (isDirected(family, opener)) return place === 'opening' && family.isSingle ? odd : 0
  if (place === 'opening') return family.isSingle ? never : odd
  return place === 'closing' ? 0 : odd
}

/** What it costs to leave a mark out; below `wrong` it is none to be told of. */
export function costToSkip(family: Family, mark: Mark, isOpen: boolean): number {
  if (isDoubtful(mark)) return isOpen ? 2 : 1
  const isTurned = isDirected(family, mark.sign) && mark.sign in family.closers && placeOf(mark) === 'closing'
  return isOpen && isTurned ? overlooked : lost
}

function isDirected(family: Family, opener: string): boolean {
  return family.closers[opener] !== opener
}
