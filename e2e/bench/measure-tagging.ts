import type { Page } from '@playwright/test'
import { goToShare, partActs } from './go-to-share.ts'
import type { Place } from './pages/places.ts'
import type { Outcome } from './pages/timing.ts'
import { pause } from './pause.ts'
import { perform } from './perform.ts'
import type { Abilities, Target } from './target.ts'

/** Milliseconds from each key press to the frame that shows what it did. */
interface TaggingTimes {
  readonly added: number[]
  readonly retagged: number[]
  readonly undone: number[]
  readonly deleted: number[]
  /** How many frames each of these took. */
  readonly frames: number[]
}

const claimsToTag = 20

/** Tags words by key, gives the claim another type, takes that back, and deletes the claim. */
export async function measureTagging(page: Page, { benchCase, can }: Target): Promise<TaggingTimes> {
  const times: TaggingTimes = { added: [], retagged: [], undone: [], deleted: [], frames: [] }
  const keep = (list: number[], { time, frames }: Outcome) => {
    list.push(time)
    times.frames.push(frames)
  }
  for (const { share, acts } of partActs(benchCase.shares, claimsToTag)) {
    await goToShare(page, share)
    for (let i = 0; i < acts; i += 1) {
      const place = await page.evaluate(seed => window.probe.choosePlace(seed), i)
      const tagged = await tag(page, place)
      const { id } = tagged
      keep(times.added, tagged)
      if (can.tagging === 'clicked') await click(page, place)
      if (can.retagging !== 'none') keep(times.retagged, await retag(page, can, place, id))
      if (can.undo) keep(times.undone, await undo(page, place, id))
      keep(times.deleted, await remove(page, place, id))
    }
  }
  return times
}

/** Tags and deletes while a type that the new claims do not have is hidden; only the tagging is told. */
export async function measureFilteredTagging(
  page: Page,
  { benchCase, can }: Target,
  hidden: string,
): Promise<number[]> {
  const added: number[] = []
  for (const { share, acts } of partActs(benchCase.shares, claimsToTag)) {
    await goToShare(page, share, [hidden])
    for (let i = 0; i < acts; i += 1) {
      const place = await page.evaluate(seed => window.probe.choosePlace(seed), i)
      const { time, id } = await tag(page, place)
      added.push(time)
      if (can.tagging === 'clicked') await click(page, place)
      await remove(page, place, id)
    }
  }
  return added
}

async function tag(page: Page, place: Place): Promise<Outcome> {
  await page.evaluate(at => window.probe.selectPlace(at), place)
  await pause(page)
  const outcome = await perform(page, {
    awaited: { input: 'keydown', key: 'f' },
    wanted: { result: 'added', paragraph: place.paragraph },
    make: () => page.keyboard.press('f'),
  })
  await pause(page)
  return outcome
}

async function click(page: Page, place: Place): Promise<void> {
  const { x, y } = await page.evaluate(at => window.probe.pointOf(at), place)
  await page.mouse.click(x, y)
  await pause(page)
}

async function retag(page: Page, can: Abilities, { paragraph }: Place, id: string): Promise<Outcome> {
  if (can.retagging === 'choice') {
    await page.keyboard.press('r')
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
    await pause(page)
  }
  const outcome = await perform(page, {
    awaited: { input: 'keydown', key: 'a' },
    wanted: { result: 'look', paragraph, ids: [id] },
    make: () => page.keyboard.press('a'),
  })
  await pause(page)
  return outcome
}

async function undo(page: Page, { paragraph }: Place, id: string): Promise<Outcome> {
  const outcome = await perform(page, {
    awaited: { input: 'keydown', key: 'z' },
    wanted: { result: 'look', paragraph, ids: [id] },
    make: () => page.keyboard.press('ControlOrMeta+z'),
  })
  await pause(page)
  return outcome
}

async function remove(page: Page, { paragraph }: Place, id: string): Promise<Outcome> {
  const outcome = await perform(page, {
    awaited: { input: 'keydown', key: 'Delete' },
    wanted: { result: 'gone', paragraph, id },
    make: () => page.keyboard.press('Delete'),
  })
  await pause(page)
  return outcome
}
