/** A card to place: where it wants to be and how high it is, CSS pixels, the gap below it included. */
export interface Wish {
  readonly want: number
  readonly height: number
}

/** Cards are this high at least, and one further than `furthest` from its line is not shown: no stretch holds more. */
const stretchHeight = 200
const mostAStretch = 16

/** Of the claims in each stretch of the text as many as there can be cards, evenly, and the one of that id. */
export function chooseForCards<T extends { readonly id: string; readonly y: number }>(
  places: readonly T[],
  kept: string | null,
): readonly T[] {
  const stretches = new Map<number, T[]>()
  for (const place of places) {
    const at = Math.floor(place.y / stretchHeight)
    const here = stretches.get(at)
    if (here) here.push(place)
    else stretches.set(at, [place])
  }
  return [...stretches.values()].flatMap(here => {
    const step = here.length / mostAStretch
    if (step <= 1) return here
    const isChosen = (at: number) => Math.floor(at / step) !== Math.floor((at - 1) / step)
    return here.filter(({ id }, at) => id === kept || isChosen(at))
  })
}

interface Block {
  sum: number
  count: number
}

/**
 * Tops for cards in order, so that none overlap and the sum of squared distances from their wishes is least
 * (pool adjacent violators on the wishes less the heights above). None lies above `low`; with `high`, none
 * reaches below it unless they do not all fit, and then `high` wins.
 */
export function placeCards(wishes: readonly Wish[], low: number, high = Number.POSITIVE_INFINITY): number[] {
  const above: number[] = []
  let total = 0
  for (const wish of wishes) {
    above.push(total)
    total += wish.height
  }
  const blocks: Block[] = []
  for (const [at, wish] of wishes.entries()) {
    let block: Block = { sum: wish.want - (above[at] ?? 0), count: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count >= block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { sum: last.sum + block.sum, count: last.count + block.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  const shifts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return shifts.map((shift, at) => Math.min(Math.max(shift, low), high - total) + (above[at] ?? 0))
}

/** The same with one card held where it wants to be, the others giving way above and below it. */
export function placeCardsAround(wishes: readonly Wish[], held: number, low: number): number[] {
  const card = wishes[held]
  if (!card) return placeCards(wishes, low)
  const above = placeCards(wishes.slice(0, held), low, card.want)
  const below = placeCards(wishes.slice(held + 1), card.want + card.height)
  return [...above, card.want, ...below]
}
