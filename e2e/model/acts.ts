// The acts of an analyst, each done to the app and to the plain model.
import fc from 'fast-check'
import { change, moveEdge, redo, remove, tag, undo } from '../../src/client/features/reading/actions.ts'
import { toggleType } from '../../src/client/features/reading/commands.ts'
import { focusClaim } from '../../src/client/features/reading/focus.ts'
import type { OpenArticle } from '../../src/client/features/reading/open-article.ts'
import { addPart, fillGap, removePart } from '../../src/client/features/reading/parts.ts'
import type { Claim } from '../../src/core/claim.ts'
import { isSameSet, type PlainClaim, type PlainModel, rangeOf, runsOf } from './plain-model.ts'

/** The app under test: an article as the page holds it, and the element that scrolls. */
export interface Stage {
  readonly open: OpenArticle
  readonly desk: HTMLElement
}

/** One act with what it needs; the numbers choose among what is there, so that every act fits every state. */
export interface Act {
  readonly act: ActName
  readonly pick: number
  readonly at: number
  readonly length: number
}

const types = ['forecast', 'assessment', 'quote'] as const

/** How often each act comes up beside the others. */
const weights = {
  add: 3,
  part: 2,
  unpart: 1,
  join: 1,
  resize: 2,
  retag: 1,
  remove: 1,
  undo: 2,
  redo: 1,
  filter: 1,
  focus: 1,
  scroll: 1,
} as const
export type ActName = keyof typeof weights

export const arbitraryActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    act: fc.oneof(
      ...Object.entries(weights).map(([name, weight]) => ({
        arbitrary: fc.constant(name as ActName),
        weight,
      })),
    ),
    pick: fc.nat(1_000),
    at: fc.nat(10_000),
    length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  }),
  { minLength: 1, maxLength: 24 },
)

type Run = (stage: Stage, model: PlainModel, act: Act) => void

const acts: Record<ActName, Run> = {
  add({ open }, model, { pick, ...act }) {
    const span = spanOf(open, act)
    const type = typeOf(pick)
    const result = tag(open, type, span)
    const points = rangeOf(span.start, span.end)
    if (result.outcome === 'tagged') model.step([...model.claims, { id: result.claim.id, type, points }])
    if (
      (result.outcome === 'duplicate') !== model.hasTwin({ id: '', type, points }) &&
      result.outcome !== 'tagged'
    )
      throw new Error(`tagging answered ${result.outcome}`)
  },
  part: onClaim((open, model, claim, act) => {
    const span = spanOf(open, act)
    focusClaim(open, open.index.get(claim.id) ?? null)
    addPart(open, span)
    become(model, { ...claim, points: new Set([...claim.points, ...rangeOf(span.start, span.end)]) })
  }),
  unpart: onClaim((open, model, claim, { at }) => {
    const runs = runsOf(claim.points)
    const which = at % runs.length
    removePart(open, shown(open, claim), which)
    const gone = runs[which]
    if (runs.length < 2 || !gone) return
    become(model, { ...claim, points: without(claim.points, rangeOf(gone.start, gone.end)) })
  }),
  join: onClaim((open, model, claim, { at }) => {
    const runs = runsOf(claim.points)
    const which = at % runs.length
    fillGap(open, shown(open, claim), which)
    const [first, second] = runs.slice(which, which + 2)
    if (first && second)
      become(model, { ...claim, points: new Set([...claim.points, ...rangeOf(first.end, second.start)]) })
  }),
  resize: onClaim((open, model, claim, { at, pick }) => {
    const edge = pick % 2 === 0 ? 'start' : 'end'
    const runs = runsOf(claim.points)
    const moved = edge === 'start' ? runs[0] : runs.at(-1)
    if (!moved) return
    const to = at % (open.reader.points.length + 1)
    const fragments = moveEdge(open, shown(open, claim), edge, to)
    if (fragments) change(open, shown(open, claim), { fragments })
    const next = { ...moved, [edge]: to }
    const before = runs.at(-2)
    const isPossible =
      next.start < next.end && (edge === 'start' || runs.length < 2 || next.start > (before?.end ?? 0))
    if (!isPossible) return
    const rest = without(claim.points, rangeOf(moved.start, moved.end))
    become(model, { ...claim, points: new Set([...rest, ...rangeOf(next.start, next.end)]) })
  }),
  retag: onClaim((open, model, claim, { at }) => {
    const type = typeOf(at)
    change(open, shown(open, claim), { type })
    become(model, { ...claim, type })
  }),
  remove: onClaim((open, model, claim) => {
    remove(open, shown(open, claim))
    model.step(model.claims.filter(({ id }) => id !== claim.id))
  }),
  undo({ open }, model) {
    undo(open)
    model.undo()
  },
  redo({ open }, model) {
    redo(open)
    model.redo()
  },
  filter({ open }, model, { pick }) {
    toggleType(open, typeOf(pick))
    const hidden = new Set(model.hidden)
    if (!hidden.delete(typeOf(pick))) hidden.add(typeOf(pick))
    model.hidden = hidden
  },
  focus: onClaim((open, _, claim) => focusClaim(open, shown(open, claim))),
  scroll({ desk }, _, { at }) {
    desk.scrollTop = ((desk.scrollHeight - desk.clientHeight) * (at % 101)) / 100
  },
}

export function perform(stage: Stage, model: PlainModel, act: Act): void {
  acts[act.act](stage, model, act)
}

function onClaim(run: (open: OpenArticle, model: PlainModel, claim: PlainClaim, act: Act) => void): Run {
  return ({ open }, model, act) => {
    const claim = model.claims[act.pick % Math.max(model.claims.length, 1)]
    if (claim) run(open, model, claim, act)
  }
}

/** The model takes a changed claim over unless it is as before, or a double of another, which the app refuses. */
function become(model: PlainModel, claim: PlainClaim): void {
  const before = model.claims.find(({ id }) => id === claim.id)
  const isSame = before?.type === claim.type && isSameSet(before.points, claim.points)
  if (!isSame && !model.hasTwin(claim)) model.replace(claim)
}

function shown(open: OpenArticle, { id }: PlainClaim): Claim {
  const claim = open.index.get(id)
  if (!claim) throw new Error(`the app has no claim ${id}`)
  return claim
}

function spanOf(open: OpenArticle, { at, length }: Pick<Act, 'at' | 'length'>) {
  const start = at % open.reader.points.length
  return { start, end: Math.min(start + length, open.reader.points.length) }
}

function typeOf(pick: number): string {
  return types[pick % types.length] ?? 'forecast'
}

function without(points: ReadonlySet<number>, gone: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...points].filter(at => !gone.has(at)))
}
