// Whoever asks their system for less motion sees none.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { innerWords, overlappingClaims } from './overlapping-claims.ts'

/** The elements that take time to change, by their outermost tag. */
function listMoving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const takesTime = (durations: string) => durations.split(',').some(each => Number.parseFloat(each) > 0)
    return [...document.querySelectorAll('*')]
      .filter(element => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } =
          getComputedStyle(element)
        const isAnimated = animationName !== 'none' && takesTime(animationDuration)
        return takesTime(transitionDuration) || isAnimated || scrollBehavior === 'smooth'
      })
      .map(element => element.outerHTML.slice(0, 120))
  })
}

/** Looks at the cards, the toolbar, a toast and the help, one after the other. */
async function visit(page: Page, look: () => Promise<void>): Promise<void> {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(page.getByText('Deleted Assessment 1')).toBeVisible()
  await page.keyboard.press('j')
  await look()
}

test('without that wish something moves', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await reading.select('there are no people')
  expect(await listMoving(page)).not.toEqual([])
})

test.describe('with that wish', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('cards, toolbar, toast and help stand still', async ({ page, openSample, reading }) => {
    await openSample(overlappingClaims)
    await visit(page, async () => expect(await listMoving(page)).toEqual([]))
    await reading.select('there are no people')
    expect(await listMoving(page)).toEqual([])
  })

  test('the sheet and the docked toolbar stand still', async ({ page, openSample, reading }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openSample(overlappingClaims)
    await reading.click(innerWords)
    await expect(reading.sheet).toBeVisible()
    expect(await listMoving(page)).toEqual([])
    await reading.sheet.getByRole('button', { name: 'Close' }).click()
    await reading.select('there are no people')
    expect(await listMoving(page)).toEqual([])
  })
})
