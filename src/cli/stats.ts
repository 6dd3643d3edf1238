import type { Bundle } from '../core/bundle.ts'
import { claimLength } from '../core/claim.ts'
import { verdicts } from '../core/review.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { putOut } from './put-out.ts'
import { readBundles, sayProblems } from './read-bundles.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: assay stats FILE… [--json] [-o FILE]

Counts what annotation files (.assay.json, .assay.jsonl) hold: articles, annotators, layers, claims by type, and
reviews by verdict. A .jsonl file is read a line at a time, so it may be larger than memory. - is standard input.

  --json    print {"files":[{"file","articles","characters","annotators","layers","claims","byType","parts",
            "claimCharacters","notes","reviews","byVerdict"}],"total":{the same}}
  -o FILE   write to FILE what would be printed
  --help    show this

Example: assay stats ana.assay.json ben.assay.json

Exit code: 0 done, 1 a file has problems (they are told, and what could be read is counted), 2 wrong usage.
`

/** What a file holds, in numbers. */
interface Counts {
  articles: number
  /** Code points of the texts. */
  characters: number
  annotators: number
  layers: number
  claims: number
  byType: { [type: string]: number }
  /** Fragments of all claims. */
  parts: number
  /** Code points inside claims, counted once for each claim. */
  claimCharacters: number
  notes: number
  reviews: number
  byVerdict: { [verdict: string]: number }
}

/** Counts what annotation files hold. */
export async function stats(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const check = ({ files }: { files: readonly string[] }) => (files.length > 0 ? null : 'A file is missing.')
  const options = readOptions(words, { name: 'stats', help, check }, io)
  if (!options.ok) return options.error
  const files: (Counts & { file: string })[] = []
  const total = { counts: createCounts(), people: new Set<string>() }
  let code: ExitCode = 0
  for (const file of options.value.files) {
    const own = { counts: createCounts(), people: new Set<string>() }
    for await (const part of readBundles(file, io)) {
      if (part.kind === 'problems') {
        sayProblems(file, part.problems, io)
        code = 1
      } else for (const tally of [own, total]) count(part.bundle, tally)
    }
    files.push({ file, ...own.counts })
  }
  const { isJson } = options.value
  const data = isJson
    ? `${JSON.stringify({ files, total: total.counts }, null, 2)}\n`
    : [...files, ...(files.length > 1 ? [{ file: 'Together', ...total.counts }] : [])].map(present).join('\n')
  return putOut(data, options.value.outFile, { io, code })
}

function createCounts(): Counts {
  return {
    ...{ articles: 0, characters: 0, annotators: 0, layers: 0, claims: 0 },
    byType: Object.create(null),
    ...{ parts: 0, claimCharacters: 0, notes: 0, reviews: 0 },
    byVerdict: Object.fromEntries(verdicts.map(verdict => [verdict, 0])),
  }
}

function count(
  { article, people, layers, claims, reviews }: Bundle,
  { counts, people: seen }: { counts: Counts; people: Set<string> },
): void {
  for (const { id } of people) seen.add(id)
  counts.articles++
  counts.characters += article.length
  counts.annotators = seen.size
  counts.layers += layers.length
  counts.claims += claims.length
  counts.reviews += reviews.length
  for (const claim of claims) {
    counts.byType[claim.type] = (counts.byType[claim.type] ?? 0) + 1
    counts.parts += claim.fragments.length
    counts.claimCharacters += claimLength(claim)
    if (claim.note !== '') counts.notes++
  }
  for (const { verdict } of reviews) counts.byVerdict[verdict] = (counts.byVerdict[verdict] ?? 0) + 1
}

function present({ file, byType, byVerdict, ...counts }: Counts & { file: string }): string {
  const list = (record: { [key: string]: number }) =>
    Object.entries(record)
      .filter(([, number]) => number > 0)
      .map(([key, number]) => `${key} ${number}`)
      .join(', ')
  const types = list(byType)
  const verdictCounts = list(byVerdict)
  return [
    file,
    `  articles ${counts.articles}, of ${counts.characters} characters`,
    `  annotators ${counts.annotators}, layers ${counts.layers}`,
    `  claims ${counts.claims}${types ? ` (${types})` : ''}, in ${counts.parts} parts of ${counts.claimCharacters} characters`,
    `  notes ${counts.notes}`,
    `  reviews ${counts.reviews}${verdictCounts ? ` (${verdictCounts})` : ''}`,
    '',
  ].join('\n')
}
