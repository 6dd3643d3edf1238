import type { Page } from '@playwright/test'
import { goToShare, partActs } from './go-to-share.ts'
import { pause } from './pause.ts'
import { perform } from './perform.ts'
import type { Target } from './target.ts'

/** Milliseconds from each move or click of the mouse to the frame that shows what it did. */
interface PointingTimes {
  readonly hovered: number[]
  readonly clicked: number[]
}

const claimsToPointAt = 20

/**
 * Moves the mouse onto claims from the corner of the window, and clicks them, as far as the engine shows either. Esc
 * then takes the focus from the claim.
 */
export async function measurePointing(page: Page, { benchCase, can }: Target): Promise<PointingTimes> {
  const times: PointingTimes = { hovered: [], clicked: [] }
  for (const { share, acts } of partActs(benchCase.shares, claimsToPointAt)) {
    await goToShare(page, share)
    for (let i = 0; i < acts; i += 1) {
      await page.mouse.move(1, 1)
      await pause(page)
      const { paragraph, ids, x, y } = await page.evaluate(seed => window.probe.chooseClaim(seed), i)
      const wanted = { result: 'look', paragraph, ids } as const
      const move = () => page.mouse.move(x, y)
      if (can.hover) {
        const hover = await perform(page, { awaited: { input: 'pointermove', x, y }, wanted, make: move })
        times.hovered.push(hover.time)
      } else await move()
      await pause(page)
      const press = () => page.mouse.click(x, y)
      if (can.click)
        times.clicked.push(
          (await perform(page, { awaited: { input: 'pointerup' }, wanted, make: press })).time,
        )
      await page.keyboard.press('Escape')
      await pause(page)
    }
  }
  await page.mouse.move(1, 1)
  return times
}
