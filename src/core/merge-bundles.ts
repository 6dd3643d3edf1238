import type { Bundle } from './bundle.ts'
import { shorten } from './describe-json.ts'
import type { Id } from './id.ts'
import { isSame } from './json.ts'
import type { Problem } from './problem.ts'
import { err, ok, type Result } from './result.ts'

/** A bundle and the file it came from. */
export interface NamedBundle {
  readonly file: string
  readonly bundle: Bundle
}

/** A problem with the file that brought it. */
export interface FileProblem extends Problem {
  readonly file: string
}

const fileKeys = { people: 'annotators', layers: 'layers', claims: 'claims', reviews: 'reviews' } as const

type List = keyof typeof fileKeys
type Sources<T> = Map<Id, { readonly from: string; readonly record: T }>
type Known = { readonly [list in List]: Sources<Bundle[list][number]> }

function recordsOf<T>(sources: Sources<T>): readonly T[] {
  return [...sources.values()].map(({ record }) => record)
}

/**
 * One bundle of several on the same text, of at least one. A record that is the same in two is taken once. Problems:
 * another text, and one id with two contents, told with both. Of several descriptions of the article under several
 * ids the first is taken.
 */
export function mergeBundles(
  bundles: readonly [NamedBundle, ...NamedBundle[]],
): Result<Bundle, readonly FileProblem[]> {
  const [first] = bundles
  const problems: FileProblem[] = []
  const known: Known = { people: new Map(), layers: new Map(), claims: new Map(), reviews: new Map() }
  for (const named of bundles) {
    const clash = checkArticle(named, first)
    if (clash) problems.push(clash)
    else problems.push(...addAll(known, named))
  }
  if (problems.length > 0) return err(problems)
  const text = bundles.find(({ bundle }) => bundle.text !== null)?.bundle.text ?? null
  return ok({
    article: first.bundle.article,
    text,
    people: recordsOf(known.people),
    layers: recordsOf(known.layers),
    claims: recordsOf(known.claims),
    reviews: recordsOf(known.reviews),
  })
}

function checkArticle({ file, bundle }: NamedBundle, first: NamedBundle): FileProblem | null {
  const [own, other] = [bundle.article, first.bundle.article]
  if (own.sha256 !== other.sha256) {
    return {
      file,
      path: '$.article.sha256',
      message: `Expected the text of ${first.file}, ${other.sha256}; found ${own.sha256} in ${file}. Use assay anchor to find its claims in that text.`,
    }
  }
  if (own.id !== other.id || isSame(own, other)) return null
  const message = `Expected one description of the article; ${first.file} has ${quoted(other)}, ${file} has ${quoted(own)}.`
  return { file, path: '$.article', message }
}

function addAll(known: Known, { file, bundle }: NamedBundle): readonly FileProblem[] {
  return [
    ...addRecords(known.people, bundle.people, { file, list: 'people' }),
    ...addRecords(known.layers, bundle.layers, { file, list: 'layers' }),
    ...addRecords(known.claims, bundle.claims, { file, list: 'claims' }),
    ...addRecords(known.reviews, bundle.reviews, { file, list: 'reviews' }),
  ]
}

function addRecords<T extends { readonly id: Id }>(
  known: Sources<T>,
  records: readonly T[],
  { file, list }: { file: string; list: List },
): readonly FileProblem[] {
  const problems: FileProblem[] = []
  for (const [index, record] of records.entries()) {
    const before = known.get(record.id)
    if (!before) known.set(record.id, { from: file, record })
    else if (!isSame(before.record, record)) {
      const [there, here] = differing(before.record, record)
      problems.push({
        file,
        path: `$.${fileKeys[list]}[${index}]`,
        message: `Expected one content for “${shorten(record.id)}”; ${before.from} has ${there}, ${file} has ${here}.`,
      })
    }
  }
  return problems
}

function quoted(record: object): string {
  return JSON.stringify(record)
}

/** What two records do not have in common, as JSON. */
function differing(a: object, b: object): readonly [string, string] {
  const left = Object.entries(a).filter(
    ([key, value]) => !isSame(value, Object.entries(b).find(([k]) => k === key)?.[1]),
  )
  const right = Object.entries(b).filter(
    ([key, value]) => !isSame(value, Object.entries(a).find(([k]) => k === key)?.[1]),
  )
  return [JSON.stringify(Object.fromEntries(left)), JSON.stringify(Object.fromEntries(right))]
}
