import { expect, type Page } from '@playwright/test'

/** Expects that nothing on the page has to be scrolled sideways to be read, at each of the widths in CSS pixels. */
export async function checkWidths(page: Page, widths: readonly number[]): Promise<void> {
  const before = page.viewportSize()
  if (!before) throw new Error('the page has no size')
  for (const width of widths) {
    await page.setViewportSize({ width, height: before.height })
    await expect.poll(() => page.evaluate(listWide, width), `wider than ${width}`).toEqual([])
  }
  await page.setViewportSize(before)
}

/** Runs in the page: what scrolls sideways, and what ends beyond the right edge with nothing around it that clips it. */
function listWide(width: number): string[] {
  const found = innerWidth > width ? [`the page is ${innerWidth} wide`] : []
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    const { overflowX } = getComputedStyle(element)
    const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll'
    if (!scrolls || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.scrollWidth > element.clientWidth) {
      found.push(`${element.outerHTML.slice(0, 120)}: ${element.scrollWidth} in ${element.clientWidth}`)
    }
  }
  return found
}

/** Expects that everything that can be pressed is at least so many CSS pixels wide and high; links within a sentence may be less. */
export async function checkTargets(page: Page, least: number): Promise<void> {
  await expect.poll(() => page.evaluate(listSmall, least), `smaller than ${least}`).toEqual([])
}

/** Runs in the page. A field in a label is as large as the label. */
function listSmall(least: number): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [role=menuitem]',
  )
  return [...targets]
    .filter(target => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(target => !(target.matches('a') && target.closest('p')))
    .map(target => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.width < least || box.height < least))
    .map(({ target, box }) => `${target.outerHTML.slice(0, 120)}: ${box.width} × ${box.height}`)
}
