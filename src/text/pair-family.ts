// Finds the cheapest reading of one family's marks: a walk over the marks that keeps, for each way in which
// quotations may be open there, the cheapest way to have come to it.
import {
  costToClose,
  costToOpen,
  costToSkip,
  crossing,
  lost,
  nesting,
  reopening,
  wrong,
} from './quotation-costs.ts'
import {
  atOnce,
  type Family,
  type Mark,
  type MarkPair,
  placeOf,
  type QuotationMarks,
  type UnpairedMark,
} from './quotation-signs.ts'

type Act = 'open' | 'close' | 'skip' | 'reopen' | 'drop' | 'cross'

/** One step of a reading. `open` holds the openers of what is open, the outermost first. */
interface Step {
  readonly open: string
  /** A line has ended since, and the next has not said yet whether it opens again. */
  readonly isCrossing: boolean
  readonly cost: number
  readonly act: Act
  readonly mark: Mark | null
  /** The act costs so much that it is told of. */
  readonly isWrong: boolean
  readonly before: Step | null
}

/** Quotations in quotations with the same signs go no deeper. */
const deepest = 2
/** A quotation that opens no more goes over so many lines at most. */
const furthest = 3
/** A reading so much worse than the best so far never becomes the best: as much as settles all that is open. */
const hopeless = deepest * (lost + crossing) + wrong

/** The pairs and unpaired marks of one family; yields now and then. */
export function* pairFamily(family: Family, marks: readonly Mark[]): Generator<void, QuotationMarks> {
  let steps: Step[] = [
    { open: '', isCrossing: false, cost: 0, act: 'skip', mark: null, isWrong: false, before: null },
  ]
  let line = marks[0]?.line ?? 0
  for (const [at, mark] of marks.entries()) {
    if (at % atOnce === atOnce - 1) yield
    if (mark.line > line) steps = endLine(steps, mark.line - line)
    line = mark.line
    steps = cheapest(steps.flatMap(step => readMark(family, step, mark)))
  }
  const ended = steps.map(step => (step.open === '' ? step : drop(step)))
  const [first, ...rest] = ended
  const best = rest.reduce((low, step) => (low && low.cost <= step.cost ? low : step), first)
  return tell(family, best ?? null)
}

/** Where lines end, what is open is given up or goes on in the next. */
function endLine(steps: readonly Step[], lines: number): Step[] {
  return cheapest(
    steps.flatMap(step => {
      if (step.open === '') return [step]
      if (lines > furthest) return [drop(step)]
      const cost = step.cost + (lines - 1) * crossing
      return [drop(step), { ...step, isCrossing: true, cost, act: 'cross', mark: null, before: step }]
    }),
  )
}

function drop(step: Step): Step {
  const cost = step.cost + lost * step.open.length + (step.isCrossing ? crossing : 0)
  return { open: '', isCrossing: false, cost, act: 'drop', mark: null, isWrong: true, before: step }
}

function readMark(family: Family, step: Step, mark: Mark): Step[] {
  const { open, isCrossing } = step
  const base = step.cost + (isCrossing ? crossing : 0)
  const opens = costToOpen(family, mark)
  const opener = mark.sign in family.closers ? mark.sign : openerOf(family)
  const canNest = open.length < deepest && opens < wrong && !family.isSingle && !family.isStraight
  const take = (act: Act, then: string, cost: number): Step => ({
    open: then,
    isCrossing: false,
    cost: base + cost,
    act,
    mark,
    isWrong: cost >= wrong,
    before: step,
  })
  const taken = [take('skip', open, costToSkip(family, mark, open !== ''))]
  if (open === '') taken.push(take('open', opener, opens))
  else taken.push(take('close', open.slice(0, -1), costToClose(family, mark, open.slice(-1))))
  if (open !== '' && canNest) taken.push(take('open', open + opener, opens + nesting))
  if (isCrossing && mark.isFirst && opens < wrong) taken.push(take('reopen', open, reopening - crossing))
  return taken.filter(({ cost }) => Number.isFinite(cost))
}

/** For each way to be open the cheapest step, without those that can no longer win. */
function cheapest(steps: readonly Step[]): Step[] {
  const best = new Map<string, Step>()
  let lowest = Number.POSITIVE_INFINITY
  for (const step of steps) {
    const key = step.isCrossing ? `${step.open}|` : step.open
    const known = best.get(key)
    if (!known || step.cost < known.cost) best.set(key, step)
    lowest = Math.min(lowest, step.cost)
  }
  return [...best.values()].filter(({ cost }) => cost <= lowest + hopeless)
}

/** The pairs of a reading, and what it had to put up with. */
function tell(family: Family, last: Step | null): QuotationMarks {
  const steps: Step[] = []
  for (let step = last; step; step = step.before) steps.push(step)
  const pairs: MarkPair[] = []
  const unpaired: UnpairedMark[] = []
  const opened: Mark[] = []
  for (const { act, mark, isWrong } of steps.reverse()) {
    if (act === 'drop') {
      for (const each of opened.splice(0)) unpaired.push(tellLost(family, each))
      continue
    }
    if (!mark) continue
    if (isWrong && act === 'skip') unpaired.push(tellLost(family, mark))
    else if (isWrong) unpaired.push(tellOf(mark, 'turned', expectedFor(family, opened.at(-1), act)))
    if (act === 'open') opened.push(mark)
    const begun = act === 'close' && opened.pop()
    if (begun) pairs.push({ open: begun.at, close: mark.at })
  }
  return { pairs, unpaired }
}

/** A mark that pairs with none: by its sign it opens or closes, unless what stands around it says the contrary. */
function tellLost(family: Family, mark: Mark): UnpairedMark {
  const place = placeOf(mark)
  const isOpener = mark.sign in family.closers
  const isDirected = family.closers[mark.sign] !== mark.sign
  const closer = family.closers[mark.sign]?.charAt(0) ?? closerOf(family)
  if (isOpener && isDirected && place === 'closing') return tellOf(mark, 'turned', closer)
  if (!isOpener && place === 'opening') return tellOf(mark, 'turned', openerOf(family))
  const opens = isOpener && (isDirected || place !== 'closing')
  return opens ? tellOf(mark, 'unclosed', closer) : tellOf(mark, 'unopened', openerOf(family))
}

function tellOf(mark: Mark, problem: UnpairedMark['problem'], expected: string): UnpairedMark {
  return { start: mark.at, end: mark.at + 1, sign: mark.sign, problem, expected }
}

function expectedFor(family: Family, opened: Mark | undefined, act: Act): string {
  if (act === 'open') return openerOf(family)
  return family.closers[opened?.sign ?? '']?.charAt(0) ?? closerOf(family)
}

function openerOf(family: Family): string {
  return Object.keys(family.closers)[0] ?? ''
}

function closerOf(family: Family): string {
  return family.closers[openerOf(family)]?.charAt(0) ?? ''
}
