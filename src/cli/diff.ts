import type { Bundle } from '../core/bundle.ts'
import type { Claim } from '../core/claim.ts'
import { type ClaimChange, compareClaimLists } from '../core/compare-claim-lists.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { shorten } from '../core/describe-json.ts'
import { indexCodePoints } from '../text/code-points.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { putOut } from './put-out.ts'
import { readBundles, sayProblems } from './read-bundles.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: assay diff A B [--json] [-o FILE]

Tells claim by claim, by id, what changed from annotation file A to B: what was added, removed and changed. - is
standard input. Offsets are compared as they are: where the files are on two texts, bring A onto B's text first
(assay anchor).

  --json    print {"a","b","sameText","same","changes":[{"id","change","keys","told","before","after"}]}; change is
            added, removed or changed, same counts the claims that are as they were
  -o FILE   write to FILE what would be printed
  --help    show this

Example: assay diff monday.assay.json friday.assay.json

Exit code: 0 done, whether they differ or not, 1 a file has problems, 2 wrong usage.
`

/** Tells what changed from one annotation file to another, claim by claim. */
export async function diff(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const check = ({ files }: { files: readonly string[] }) =>
    files.length === 2
      ? null
      : `Two files are needed; there ${files.length === 1 ? 'is 1' : `are ${files.length}`}.`
  const options = readOptions(words, { name: 'diff', help, check }, io)
  if (!options.ok) return options.error
  const [a = '', b = ''] = options.value.files
  const [before, after] = [await readAll(a, io), await readAll(b, io)]
  if (!before || !after) return 1
  const claims = (bundles: readonly Bundle[]) => bundles.flatMap(bundle => bundle.claims)
  const changes = compareClaimLists(claims(before), claims(after), defaultCodebook)
  const sameText = isSameText(before, after)
  if (!sameText) io.say(`${b}: The texts are not those of ${a}, so offsets are not of the same words.`)
  const same = claims(before).length - changes.filter(({ change }) => change !== 'added').length
  const data = options.value.isJson
    ? `${JSON.stringify({ a, b, sameText, same, changes }, null, 2)}\n`
    : presentChanges(changes, { same, before, after })
  return putOut(data, options.value.outFile, { io, code: 0 })
}

async function readAll(file: string, io: CliIo): Promise<readonly Bundle[] | null> {
  const bundles: Bundle[] = []
  let isRead = true
  for await (const part of readBundles(file, io)) {
    if (part.kind === 'bundle') bundles.push(part.bundle)
    else {
      sayProblems(file, part.problems, io)
      isRead = false
    }
  }
  return isRead ? bundles : null
}

function isSameText(before: readonly Bundle[], after: readonly Bundle[]): boolean {
  const hashes = (bundles: readonly Bundle[]) => bundles.map(({ article }) => article.sha256).sort()
  return hashes(before).join() === hashes(after).join()
}

const signs = { added: '+', removed: '-', changed: '~' } as const

function presentChanges(
  changes: readonly ClaimChange[],
  { same, before, after }: { same: number; before: readonly Bundle[]; after: readonly Bundle[] },
): string {
  const quote = createQuoter([...before, ...after])
  const lines = changes.map(({ id, change, keys, told, before: old, after: now }) => {
    const claim = now ?? old
    const what = change === 'changed' ? `: ${(told.length > 0 ? told : keys).join('; ')}` : ''
    return `${signs[change]} ${id} ${claim?.type ?? ''} ${claim ? quote(claim) : ''}${what}\n`
  })
  const count = (kind: ClaimChange['change']) => changes.filter(({ change }) => change === kind).length
  const sum = `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed, ${same} the same\n`
  return lines.join('') + sum
}

/** A claim's words, where a file has the text. */
function createQuoter(bundles: readonly Bundle[]): (claim: Claim) => string {
  const texts = new Map<string, ReturnType<typeof indexCodePoints>>()
  for (const { layers, text } of bundles) {
    if (text === null) continue
    const points = indexCodePoints(text)
    for (const { id } of layers) texts.set(id, points)
  }
  return claim => {
    const points = texts.get(claim.layer)
    if (!points) return ''
    return `“${shorten(claim.fragments.map(({ start, end }) => points.slice(start, end)).join(' … '))}”`
  }
}
