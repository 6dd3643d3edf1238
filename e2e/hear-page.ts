import type { Page } from '@playwright/test'

/** What a live region would have a screen reader say: `assertive` at once, `polite` when there is time. */
export type Said = readonly [how: 'assertive' | 'polite', words: string]

/** Listens to the live regions from now on, and answers a function that tells what they have said so far. */
export async function hearPage(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.evaluate(listen)
  return () => page.evaluate(() => (window as unknown as { said: Said[] }).said)
}

/**
 * Runs in the page. A region that is busy waits until it no longer is; one that is atomic is said as a whole, another
 * by what was added; the same words are not said again while nothing else was there in between.
 */
function listen(): void {
  const selector = '[role=status], [role=alert], [aria-live]'
  const said: Said[] = []
  const last = new Map<Element, string>()
  for (const region of document.querySelectorAll(selector)) last.set(region, wordsOf(region))
  Object.assign(window, { said })

  function wordsOf(node: Node): string {
    if (node instanceof Element && node.matches('[aria-hidden=true]')) return ''
    if (node instanceof Text) return node.data
    return [...node.childNodes].map(wordsOf).join('')
  }
  function manner(region: Element): string {
    return region.getAttribute('aria-live') ?? (region.matches('[role=alert]') ? 'assertive' : 'polite')
  }
  function say(region: Element, words: string): void {
    const how = manner(region)
    if (words.trim() !== '' && (how === 'assertive' || how === 'polite')) said.push([how, words.trim()])
  }
  function hear(region: Element, added: readonly Node[]): void {
    if (region.getAttribute('aria-busy') === 'true') return
    const words = wordsOf(region)
    const before = last.get(region)
    last.set(region, words)
    if (words === before) return
    if (region.getAttribute('aria-atomic') === 'false') for (const node of added) say(region, wordsOf(node))
    else say(region, words)
  }
  new MutationObserver(records => {
    const heard = new Map<Element, Node[]>()
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement
      for (const node of addedNodes) {
        const regions = node instanceof Element ? [node, ...node.querySelectorAll('*')] : []
        for (const region of regions) if (region.matches(selector)) heard.set(region, [...region.childNodes])
      }
      const region = element?.closest(selector)
      if (region) heard.set(region, [...(heard.get(region) ?? []), ...addedNodes])
    }
    for (const [region, added] of heard) hear(region, added)
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-busy'],
  })
}
