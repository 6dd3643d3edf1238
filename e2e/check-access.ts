import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * All of axe’s rules, with WCAG 2.2’s on small targets, which it leaves out unless it is asked for. Under a dialog the
 * page itself, its main part and heading, is hidden on purpose; axe knows that too, but does not see every dialog.
 */
function optionsFor(isUnderDialog: boolean): Parameters<AxeBuilder['options']>[0] {
  const page = { enabled: !isUnderDialog }
  return {
    rules: { 'target-size': { enabled: true }, 'landmark-one-main': page, 'page-has-heading-one': page },
    resultTypes: ['violations'],
  }
}

/** Expects that axe finds nothing wrong with the page as it stands, in light and in dark. */
export async function checkAccess(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settle(page)
    const options = optionsFor(await page.getByRole('dialog').first().isVisible())
    // Legacy mode looks at one frame, which is all we have, and opens no second page for it.
    const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
    expect(found, `axe in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Waits until nothing fades or glides any more: half-way colours are nobody's choice. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const endings = document.getAnimations().filter(({ effect }) => {
      return Number.isFinite(effect?.getComputedTiming().endTime)
    })
    await Promise.allSettled(endings.map(({ finished }) => finished))
  })
}
