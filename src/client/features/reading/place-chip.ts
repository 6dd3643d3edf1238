/** Room between the chip and the line it speaks of, CSS pixels. */
const clearance = 8

/**
 * Places the chip above the line where a claim begins, or below it where there is no room above, never over it. Hides
 * it while the line is out of sight.
 */
export function placeChip(chip: HTMLElement, line: DOMRect | null, desk: HTMLElement): void {
  const view = desk.getBoundingClientRect()
  const isInSight = line !== null && line.top >= view.top && line.bottom <= view.bottom
  chip.style.visibility = isInSight ? 'visible' : 'hidden'
  if (!isInSight) return
  const { width, height } = chip.getBoundingClientRect()
  const article = desk.querySelector('[data-article]')
  const right = Math.min(view.right, article?.getBoundingClientRect().right ?? view.right)
  const isLeftwards = article !== null && getComputedStyle(article).direction === 'rtl'
  const left = isLeftwards ? line.right - width : line.left
  const above = line.top - height - clearance
  const top = above >= view.top ? above : line.bottom + clearance
  chip.style.top = `${Math.round(top)}px`
  chip.style.left = `${Math.round(Math.max(Math.min(left, right - width), view.left + 8))}px`
}
