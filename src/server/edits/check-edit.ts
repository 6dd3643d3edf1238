import type { Article } from '../../core/article.ts'
import { checkClaim, newAttributes } from '../../core/check-claim.ts'
import type { Claim } from '../../core/claim.ts'
import { findType } from '../../core/codebook.ts'
import {
  type Change,
  type Diff,
  type Edit,
  isEmpty,
  type RecordKind,
  type Records,
  recordKinds,
} from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Problem } from '../../core/problem.ts'
import { isUtcTime } from '../../core/utc-time.ts'
import { checkTextFragments } from '../../text/check-text-fragments.ts'
import { checkStoredReview } from './check-stored-review.ts'
import type { EditContext } from './edit-context.ts'

const root = '$.edit.change'

/** Everything in which an annotator's edit of claims breaks the laws; empty when it may be written. */
export function checkEdit({ change }: Edit, context: EditContext): readonly Problem[] {
  if (isEmpty(change)) return [{ path: root, message: 'Expected at least one record that changes.' }]
  return [
    ...recordKinds.flatMap(kind => checkDiffs(change, kind)),
    ...checkKinds(change),
    ...(change.articles ?? []).flatMap((diff, n) =>
      checkArticle(diff, context.article, `${root}.articles[${n}]`),
    ),
    ...checkClaims(change, context),
    ...(change.reviews ?? []).flatMap(({ after }, n) =>
      after ? checkStoredReview(after, `${root}.reviews[${n}].after`, context) : [],
    ),
    ...checkText(change),
  ]
}

/** A diff goes by its record's id, changes it, and is the only one of its record. */
function checkDiffs(change: Change, kind: RecordKind): readonly Problem[] {
  const seen = new Set<Id>()
  const problems: Problem[] = []
  const diffs: readonly Diff<Records[RecordKind]>[] = change[kind] ?? []
  for (const [n, { id, before, after }] of diffs.entries()) {
    const path = `${root}.${kind}[${n}]`
    if (before === null && after === null) {
      problems.push({ path, message: 'Expected a record before, after, or both.' })
    }
    for (const record of [before, after]) {
      if (record && record.id !== id) {
        problems.push({ path: `${path}.id`, message: `Expected the record's own id, “${record.id}”.` })
      }
    }
    if (seen.has(id)) problems.push({ path: `${path}.id`, message: 'Expected every record once.' })
    seen.add(id)
  }
  return problems
}

function checkKinds(change: Change): readonly Problem[] {
  return (['people'] as const)
    .filter(kind => (change[kind] ?? []).length > 0)
    .map(kind => ({ path: `${root}.${kind}`, message: `Expected no ${kind} in an edit of a layer.` }))
}

/** What is known of an article may change; its text may not, and it comes and goes by other ways. */
function checkArticle({ before, after }: Diff<Article>, article: Article, path: string): readonly Problem[] {
  const isKept =
    before?.id === article.id && after?.sha256 === article.sha256 && after.length === article.length
  return isKept ? [] : [{ path, message: 'Expected this article with the same text before and after.' }]
}

function checkClaims(change: Change, context: EditContext): readonly Problem[] {
  const known = new Set(context.layers.keys())
  for (const { id, after } of change.layers ?? []) {
    if (after) known.add(id)
    else known.delete(id)
  }
  const problems: Problem[] = []
  for (const [n, diff] of (change.claims ?? []).entries()) {
    const { after } = diff
    if (!after) continue
    const path = `${root}.claims[${n}].after`
    problems.push(...checkAgainstCodebook(after, diff.before, path, context))
    if (!known.has(after.layer)) {
      problems.push({ path: `${path}.layer`, message: 'Expected a layer of this article.' })
    }
    for (const key of ['created', 'modified'] as const) {
      if (!isUtcTime(after[key])) {
        problems.push({
          path: `${path}.${key}`,
          message: 'Expected a time in UTC such as 2026-11-22T10:15:00.000Z.',
        })
      }
    }
  }
  return problems
}

function checkAgainstCodebook(
  after: Claim,
  stored: Claim | null,
  path: string,
  { article, codebook, points, revisions: known }: EditContext,
): readonly Problem[] {
  const revisions = [...(stored ? [stored] : []), ...(known?.get(after.id) ?? [])]
  const { length } = article
  const problems = checkClaim(after, { codebook, length, path, revisions })
  const type = findType(codebook, after.type)
  if (!type) return problems
  const fresh = newAttributes(after, revisions)
  return [...problems, ...checkTextFragments(fresh, type, { length, points, path: `${path}.attributes` })]
}

/** JSON writes what cannot be stored or exported, NUL and unpaired surrogates, as escapes; paired ones never. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

function checkText(change: Change): readonly Problem[] {
  const json = JSON.stringify(change)
  const isSuspect = json.includes('\\u0000') || json.includes('\\ud')
  if (!isSuspect || !unstorable.test(json)) return []
  return [{ path: root, message: 'Expected text without NUL and without unpaired surrogates.' }]
}
