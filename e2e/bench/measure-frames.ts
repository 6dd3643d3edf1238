// What is measured by the time between two frames: 16.7 milliseconds where none is dropped.
import type { Page } from '@playwright/test'
import { goToShare } from './go-to-share.ts'
import { pause } from './pause.ts'
import type { Target } from './target.ts'

const dragSteps = 90
const letterEvery = 40
/** Longer than the app waits before what was typed is saved. */
const savedAfter = 1_200
const note = 'Said before it is known, and by whom: ask again in the spring.'

/** Drags the mouse over a screen of text; the milliseconds between the frames meanwhile. */
export async function measureDrag(page: Page, { benchCase }: Target): Promise<readonly number[]> {
  await goToShare(page, benchCase.scrollFrom)
  const way = await page.evaluate(steps => window.probe.dragWay(steps), dragSteps)
  const [from, ...rest] = way
  if (!from) throw new Error('no way to drag')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.evaluate(() => window.probe.recordFrames())
  for (const { x, y } of rest) await page.mouse.move(x, y)
  const frames = await page.evaluate(() => window.probe.takeFrames())
  await page.mouse.up()
  await pause(page)
  return frames
}

/** Clicks a claim, goes to its note by key and types; the milliseconds between the frames until it is saved. */
export async function measureNote(page: Page, { benchCase }: Target): Promise<readonly number[]> {
  await goToShare(page, benchCase.shares[0] ?? 0)
  const { x, y } = await page.evaluate(() => window.probe.chooseClaim(0))
  await page.mouse.click(x, y)
  await pause(page)
  await page.keyboard.press('n')
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await pause(page)
  await page.evaluate(() => window.probe.recordFrames())
  await page.keyboard.type(note, { delay: letterEvery })
  await page.waitForTimeout(savedAfter)
  const frames = await page.evaluate(() => window.probe.takeFrames())
  await page.keyboard.press('Escape')
  await pause(page)
  return frames
}

/** Frames a second while scrolling, and the share of frames whose middle was shown late. */
export async function measureScroll(
  page: Page,
  { benchCase }: Target,
): Promise<{ fps: number; late: number }> {
  await goToShare(page, benchCase.scrollFrom)
  return page.evaluate(() => window.probe.scroll(3))
}
