// Runs the checks over an open article in slices while nothing else is to be done, and again for what changed.
import { checkDuplicates } from '../../../core/check-duplicates.ts'
import { checkOneClaim } from '../../../core/checks.ts'
import { type Claim, claimExtent } from '../../../core/claim.ts'
import { type CheckContext, checkNames, type Finding } from '../../../core/finding.ts'
import { indexMarks } from '../../../text/index-marks.ts'
import { readQuotationMarks } from '../../../text/quotation-marks.ts'
import type { UnpairedMark } from '../../../text/quotation-signs.ts'
import { checksOf, type Told } from './checks-store.ts'
import type { OpenArticle } from './open-article.ts'
import { runWhileIdle } from './run-while-idle.ts'

const claimsAtOnce = 50

/** Begins to check and goes on until the answered function is called. */
export function runChecks(open: OpenArticle): () => void {
  return runWhileIdle(open, tellChecks(open), told => checksOf(open).setState({ isReady: true, told }))
}

/** The work of one run, in steps; what does not change from run to run is kept. */
function tellChecks(open: OpenArticle): () => Generator<void, readonly Told[]> {
  const { reader, codebook, index } = open
  const known = new WeakMap<Claim, readonly Told[]>()
  let marks: { readonly context: CheckContext; readonly told: readonly Told[] } | null = null

  function* readMarks() {
    const { pairs, unpaired } = yield* readQuotationMarks(reader)
    const context: CheckContext = {
      codebook,
      slice: ({ start, end }) => reader.points.slice(start, end),
      marksIn: indexMarks(pairs),
    }
    return { context, told: unpaired.map(tellMark) }
  }
  function toldOf(context: CheckContext, claim: Claim): readonly Told[] {
    const before = known.get(claim)
    if (before) return before
    const told = checkOneClaim(context, claim).map(finding => tellFinding(finding, claim))
    known.set(claim, told)
    return told
  }
  return function* tell() {
    marks ??= yield* readMarks()
    const all = index.all()
    const told: Told[] = []
    for (const [at, claim] of all.entries()) {
      if (at % claimsAtOnce === claimsAtOnce - 1) yield
      told.push(...toldOf(marks.context, claim))
    }
    yield
    for (const finding of checkDuplicates(codebook, all)) {
      const claim = index.get(finding.claims[0])
      if (claim) told.push(tellFinding(finding, claim))
    }
    const inOrder = checkNames.flatMap(name => told.filter(({ check }) => check === name))
    return [...inOrder, ...marks.told]
  }
}

function tellFinding(finding: Finding, claim: Claim): Told {
  const { check, claims, explanation } = finding
  return {
    key: `${check} ${claims.join(' ')} ${explanation}`,
    check,
    explanation,
    span: claimExtent(claim),
    finding,
  }
}

function tellMark(mark: UnpairedMark): Told {
  const { start, end, problem } = mark
  return {
    key: `marks ${start} ${problem}`,
    check: 'marks',
    explanation: explain(mark),
    span: { start, end },
    finding: null,
  }
}

/** Nothing is offered: the text stays as it was printed. */
function explain({ sign, problem, expected }: UnpairedMark): string {
  if (problem === 'turned') return `${sign} stands where ${expected} was expected.`
  if (problem === 'unclosed') return `${sign} opens a quotation that no ${expected} closes.`
  return `${sign} closes what no ${expected} opened.`
}
