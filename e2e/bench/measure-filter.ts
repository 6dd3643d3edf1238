import type { Page } from '@playwright/test'
import { goToShare, partActs } from './go-to-share.ts'
import { measureFilteredTagging } from './measure-tagging.ts'
import { pause } from './pause.ts'
import { perform } from './perform.ts'
import type { Target } from './target.ts'

const togglesToMake = 20
const type = 'quote'

interface Point {
  readonly x: number
  readonly y: number
}

/** Hides a type and shows it again, in each place of the article; the milliseconds until each was to be seen. */
export async function measureFilter(page: Page, { benchCase }: Target): Promise<number[]> {
  const at = await findSwitch(page)
  const toggled: number[] = []
  for (const { share, acts } of partActs(benchCase.shares, togglesToMake / 2)) {
    await goToShare(page, share)
    for (let i = 0; i < acts; i += 1) {
      toggled.push(await toggle(page, at, [type]))
      toggled.push(await toggle(page, at, []))
    }
  }
  return toggled
}

/** Tags while the type is hidden, and shows it again. */
export async function measureAddFiltered(page: Page, target: Target): Promise<number[]> {
  const at = await findSwitch(page)
  await toggle(page, at, [type])
  const added = await measureFilteredTagging(page, target, type)
  await toggle(page, at, [])
  return added
}

/** The middle of the switch: finding it by its name takes long in a large document, so that is done once. */
async function findSwitch(page: Page): Promise<Point> {
  const box = await page.getByRole('button', { name: /^Quotes/ }).boundingBox()
  if (!box) throw new Error('the switch of the quotes is not shown')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function toggle(page: Page, { x, y }: Point, hidden: readonly string[]): Promise<number> {
  const { time } = await perform(page, {
    awaited: { input: 'pointerup' },
    wanted: { result: 'shown', hidden },
    make: () => page.mouse.click(x, y),
  })
  await pause(page)
  return time
}
