import type { Bundle } from '../core/bundle.ts'
import { shorten } from '../core/describe-json.ts'
import type { Id } from '../core/id.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { type SourceLine, splitLines } from './json-lines.ts'
import { cutProblem, problemLimit } from './problem-list.ts'
import type { BundleOptions } from './read-bundle.ts'
import { readBundleSource } from './read-bundle-source.ts'
import { tellLine } from './tell-line.ts'

/** JSON Lines of annotation files. Only blank lines at the end are let pass; every problem says its line. */
export function parseAssayLines(
  source: string,
  options: BundleOptions,
): Result<readonly Bundle[], readonly Problem[]> {
  const bundles: Bundle[] = []
  const problems: Problem[] = []
  const lines = new Map<Id, number>()
  for (const line of splitLines(source)) {
    const read = readLine(line, options)
    if (read.bundle) problems.push(...findRepeats(read.bundle, line.line, lines))
    if (read.bundle) bundles.push(read.bundle)
    problems.push(...read.problems)
    if (problems.length > problemLimit) return err([...problems.slice(0, problemLimit), cutProblem])
  }
  return problems.length > 0 ? err(problems) : ok(bundles)
}

function readLine({ line, source }: SourceLine, options: BundleOptions) {
  if (source.trim() === '') {
    const message = `Line ${line}: Expected an annotation file’s object; the line is empty.`
    return { bundle: null, problems: [{ path: '$', message, line, column: 1 }] }
  }
  const { bundle, problems } = readBundleSource(source, options)
  return { bundle, problems: problems.map(problem => tellLine(problem, line)) }
}

/** Ids that an earlier line has too. People may be on many lines; everything else belongs to one article. */
function findRepeats(bundle: Bundle, line: number, lines: Map<Id, number>): readonly Problem[] {
  const problems: Problem[] = []
  for (const { id, path } of listOwned(bundle)) {
    const earlier = lines.get(id)
    if (earlier === undefined) lines.set(id, line)
    else {
      const message = `Line ${line}: Expected every id once; “${shorten(id)}” is on line ${earlier} too.`
      problems.push({ path, message, line, column: 1 })
    }
  }
  return problems
}

function* listOwned({ article, layers, claims, reviews }: Bundle) {
  yield { id: article.id, path: '$.article.id' }
  for (const [list, records] of Object.entries({ layers, claims, reviews })) {
    for (const [index, { id }] of records.entries()) yield { id, path: `$.${list}[${index}].id` }
  }
}
