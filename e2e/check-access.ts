import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type RunOptions = Parameters<AxeBuilder['options']>[0]
type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>
type Violations = AxeResults['violations']

/** The rules that colours decide; all others find in the dark what they find in the light. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * All of axe’s rules, with WCAG 2.2’s on small targets, which it leaves out unless it is asked for. Under a dialog the
 * page itself, its main part and heading, is hidden on purpose; axe knows that too, but does not see every dialog.
 */
function optionsFor(isUnderDialog: boolean): RunOptions {
  const page = { enabled: !isUnderDialog }
  return {
    rules: { 'target-size': { enabled: true }, 'landmark-one-main': page, 'page-has-heading-one': page },
    resultTypes: ['violations'],
  }
}

/** Expects that axe finds nothing wrong with the page as it stands, in light and in dark. */
export async function checkAccess(page: Page): Promise<void> {
  await wear(page, 'light')
  const options = optionsFor(await page.getByRole('dialog').first().isVisible())
  // Legacy mode looks at one frame, which is all we have, and opens no second page for it.
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
  expect(violations.map(tell), 'axe in light').toEqual([])
  await wear(page, 'dark')
  expect(
    (await findInPage(page, { runOnly: colourRules, resultTypes: ['violations'] })).map(tell),
    'axe in dark',
  ).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What the axe that the page has by now finds in it: reading its half megabyte again takes as long as its work. */
function findInPage(page: Page, options: RunOptions): Promise<Violations> {
  return page.evaluate(async options => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    return (await axe.run(options)).violations
  }, options)
}

function tell({ id, nodes }: Violations[number]): string {
  return `${id}: ${nodes.map(node => node.html).join(' | ')}`
}

async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await settle(page)
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
