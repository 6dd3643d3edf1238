import type { BrowserContext, Page } from '@playwright/test'
import { closePage, openPage, tellWhole } from './bench-page.ts'
import type { FigureName } from './figures.ts'
import { measureUsable } from './measure-usable.ts'
import { type Measurement, measurements, type Taken } from './measurements.ts'
import { figuresWithout, type Target } from './target.ts'
import { type Attempt, tryFor } from './try-for.ts'

/** What one fresh page gave. A figure that failed or took too long is not there, and named in `gaveUp`. */
export interface RunFigures {
  readonly figures: ReadonlyMap<FigureName, number>
  readonly gaveUp: readonly FigureName[]
  readonly late?: number
  readonly dropped?: number
}

/** Seconds after which figures are given up. */
export const patience = 120

interface RunOptions {
  readonly context: BrowserContext
  /** The probe's script. */
  readonly probe: string
  readonly target: Target
  /** What is not tried any more, or not in this run. */
  readonly leaveOut: readonly FigureName[]
}

/** Opens a target once, so that the browser has what it may keep. False when it does not open. */
export async function warmUp({ context, probe, target }: Omit<RunOptions, 'leaveOut'>): Promise<boolean> {
  const page = await openPage(context, probe, target)
  const opened = await awaitOpen(page)
  await closePage(page)
  return opened.ended === 'done'
}

/** Opens a target in a fresh page and takes all figures one after the other, until one takes too long. */
export async function measureRun({ context, probe, target, leaveOut }: RunOptions): Promise<RunFigures> {
  const page = await openPage(context, probe, target)
  const opened = await awaitOpen(page)
  const run =
    opened.ended === 'done'
      ? await measureOpened(page, target, { open: opened.value, leaveOut })
      : { figures: new Map(), gaveUp: ['open' as const] }
  await closePage(page)
  return run
}

async function measureOpened(
  page: Page,
  target: Target,
  { open, leaveOut }: Pick<RunOptions, 'leaveOut'> & { readonly open: number },
): Promise<RunFigures> {
  const figures = new Map<FigureName, number>([['open', open]])
  const gaveUp: FigureName[] = []
  let extra: Omit<Taken, 'figures'> = {}
  let isOver = false
  if (!leaveOut.includes('usable')) {
    const usable = await tryFor(measureUsable(page, target, open), patience)
    if (usable.ended === 'done') figures.set('usable', usable.value)
    else gaveUp.push('usable')
    isOver = usable.ended === 'too late'
  }
  const wanted = figuresToTake(target, leaveOut)
  if (wanted.length > 0) await tellWhole(page, target)
  for (const { names, take } of wanted) {
    const attempt: Attempt<Taken> | null = isOver ? null : await tryFor(take(page, target), patience)
    if (attempt?.ended === 'done') {
      const { figures: taken, ...rest } = attempt.value
      for (const name of names) keep(figures, name, taken[name])
      extra = { ...extra, ...rest }
    } else gaveUp.push(...names)
    // What is given up still goes on in the page: nothing after it would be measured truly.
    isOver ||= attempt?.ended === 'too late'
  }
  return { figures, gaveUp, ...extra }
}

/** A page that does not open tells what it shows instead. */
async function awaitOpen(page: Page): Promise<Attempt<number>> {
  const opened = await tryFor(
    page.evaluate(() => window.probe.opened),
    patience,
  )
  if (opened.ended !== 'done') {
    const shown = await tryFor(page.locator('body').innerText(), 5)
    console.error(`${page.url()} did not open. ${shown.ended === 'done' ? shown.value.slice(0, 500) : ''}`)
  }
  return opened
}

function figuresToTake(target: Target, leaveOut: readonly FigureName[]) {
  const without = [...figuresWithout(target.can), ...leaveOut]
  return measurements
    .map(({ figures, take }: Measurement) => ({
      names: figures.filter(each => !without.includes(each)),
      take,
    }))
    .filter(({ names }) => names.length > 0)
}

function keep(figures: Map<FigureName, number>, name: FigureName, figure: number | undefined): void {
  if (figure !== undefined) figures.set(name, figure)
}
