import type { Page } from '@playwright/test'
import type { Place } from './pages/places.ts'

/** Milliseconds from each key press to the frame that shows what it did. */
export interface TaggingTimes {
  readonly added: readonly number[]
  readonly deleted: readonly number[]
}

/** Parts of the article above the window at which words are tagged. */
const shares = [0.05, 0.25, 0.5, 0.75, 0.95]
const tagsEachPlace = 6

/**
 * Tags words with the key and takes the claim away with the key, six times in each of five places.
 * `clicks` where a new claim has no focus yet and is clicked to get it.
 */
export async function measureTagging(page: Page, { clicks }: { clicks: boolean }): Promise<TaggingTimes> {
  const added: number[] = []
  const deleted: number[] = []
  for (const share of shares) {
    await page.evaluate(to => window.probe.scrollTo(to), share)
    await page.waitForFunction(() => window.probe.isComplete())
    for (let i = 0; i < tagsEachPlace; i += 1) {
      const place = await page.evaluate(seed => window.probe.choosePlace(seed), i)
      const { time, id } = await tag(page, place)
      added.push(time)
      if (clicks) await click(page, place)
      deleted.push(await remove(page, place, id))
    }
  }
  return { added, deleted }
}

async function tag(page: Page, place: Place): Promise<{ time: number; id: string }> {
  await page.evaluate(at => window.probe.selectPlace(at), place)
  await pause(page)
  await page.evaluate(at => window.probe.armAdd('f', at), place)
  await page.keyboard.press('f')
  const outcome = await page.evaluate(() => window.probe.outcome())
  await pause(page)
  return outcome
}

async function click(page: Page, place: Place): Promise<void> {
  const { x, y } = await page.evaluate(at => window.probe.pointOf(at), place)
  await page.mouse.click(x, y)
  await pause(page)
}

async function remove(page: Page, place: Place, id: string): Promise<number> {
  await page.evaluate(([at, claim]) => window.probe.armDelete('Delete', at, claim), [place, id] as const)
  await page.keyboard.press('Delete')
  const { time } = await page.evaluate(() => window.probe.outcome())
  await pause(page)
  return time
}

/** A person's pause between two acts: what the last one set off has been done by then. */
async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(120)
}
