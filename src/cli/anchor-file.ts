import { limits } from '../api/limits.ts'
import type { Bundle } from '../core/bundle.ts'
import { shorten } from '../core/describe-json.ts'
import { decodeUtf8, intakeText } from '../formats/intake-text.ts'
import { listClaimQuotes } from '../formats/list-claim-quotes.ts'
import { type AnchoredClaim, anchorClaims } from '../text/anchor/anchor-claims.ts'
import { type CodePoints, indexCodePoints } from '../text/code-points.ts'
import { describeDiff } from '../text/diff/describe-diff.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { parseBytes } from './parse-bytes.ts'
import { putOut } from './put-out.ts'
import { sayProblems } from './read-bundles.ts'
import type { Options } from './read-options.ts'
import { roundScore } from './round-score.ts'

/** Finds the claims of a file on one article in a changed text and tells what became of each. */
export async function anchorFile(
  file: string,
  textFile: string,
  { io, options }: { io: CliIo; options: Options },
): Promise<ExitCode> {
  const source = await readSource(file, io)
  const newText = await readText(textFile, io)
  if (source === null || newText === null) return 1
  const { text: oldText } = source.bundle
  const claims = listClaimQuotes(source.bundle, source.json)
  const steps = anchorClaims({ oldText, newText, claims })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const points = indexCodePoints(newText)
  const data = options.isJson
    ? `${JSON.stringify({ claims: step.value.map(claim => presentJson(claim, points)) }, null, 2)}\n`
    : presentList(step.value, points)
  return putOut(data, options.outFile, { io, code: 0 })
}

/** The one article of a file, and its source, whose quotations count where the text is left out. */
async function readSource(file: string, io: CliIo): Promise<{ bundle: Bundle; json: string | null } | null> {
  const bytes = await io.read(file)
  if (!bytes.ok) {
    sayProblems(file, [{ path: '$', message: bytes.error }], io)
    return null
  }
  const parsed = parseBytes(bytes.value)
  if (!parsed.ok) {
    sayProblems(file, parsed.error, io)
    return null
  }
  const bundles = parsed.value
  const [bundle] = bundles
  if (bundles.length === 1 && bundle) {
    return { bundle, json: bundle.text === null ? new TextDecoder().decode(bytes.value) : null }
  }
  const message = `Expected one article, as --to names one text; found ${bundles.length}.`
  sayProblems(file, [{ path: '$', message }], io)
  return null
}

async function readText(file: string, io: CliIo): Promise<string | null> {
  const bytes = await io.read(file)
  const decoded = bytes.ok ? decodeUtf8(bytes.value) : null
  const taken = decoded?.ok ? intakeText(decoded.value, { maxBytes: limits.textBytes }) : null
  if (taken?.ok) return taken.value
  const message = !bytes.ok
    ? bytes.error
    : decoded && !decoded.ok
      ? decoded.error.message
      : taken?.error.message
  io.say(`${file}: ${message}`)
  return null
}

function presentJson(claim: AnchoredClaim, points: CodePoints) {
  const { id, status, score, before, missing, candidates } = claim
  const fragments = claim.fragments.map(({ start, end }) => ({ start, end, exact: points.slice(start, end) }))
  const flat = candidates.flatMap((part, index) =>
    part.map(each => ({
      start: each.start,
      end: each.end,
      exact: points.slice(each.start, each.end),
      score: roundScore(each.score),
      part: index,
    })),
  )
  return {
    ...{ id, status, score: roundScore(score), fragments },
    ...{ before, missing },
    ...(status === 'changed' ? { diff: diffOf(claim, points) } : {}),
    ...(status === 'ambiguous' || status === 'orphan' ? { candidates: flat } : {}),
  }
}

function diffOf({ before, fragments }: AnchoredClaim, points: CodePoints) {
  const now = fragments.map(({ start, end }) => points.slice(start, end)).join(' … ')
  return describeDiff(before.join(' … '), now)
}

function presentList(claims: readonly AnchoredClaim[], points: CodePoints): string {
  const lines = claims.map(claim => {
    const places = claim.fragments.map(({ start, end }) => `${start}–${end}`).join(', ')
    const head = `${claim.status.padEnd(9)} ${claim.score.toFixed(2)} ${claim.id} ${places || 'no place'}`
    const old = claim.before.map(shorten).join(' … ')
    if (claim.status === 'exact' || claim.status === 'moved') return `${head} “${old}”\n`
    const now = claim.fragments.map(({ start, end }) => shorten(points.slice(start, end))).join(' … ')
    if (claim.status === 'changed') return `${head}\n  was “${old}”\n  now “${now}”\n`
    const may = claim.candidates
      .flat()
      .map(({ start, end }) => `  perhaps ${start}–${end} “${shorten(points.slice(start, end))}”\n`)
    return `${head}\n  was “${old}”\n${may.join('')}`
  })
  const statuses = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'] as const
  const counts = statuses.map(status => `${claims.filter(claim => claim.status === status).length} ${status}`)
  return `${lines.join('')}${counts.join(', ')}\n`
}
