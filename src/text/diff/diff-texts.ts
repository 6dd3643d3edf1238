// What a changed text keeps of the old one: lines first, then words within the lines that differ, then characters
// within the words that do.
import { align } from './align.ts'
import { addRun, type KeptRun } from './kept-run.ts'
import { Numbering, splitCharacters, splitLines, splitWords, type Tokens } from './tokens.ts'

/** Stretches with more UTF-16 units than these are not compared by character. */
const mostCharacters = 2_000

/**
 * Runs kept from the old text in the new one, in order, in UTF-16 units. Marks of one sort and white space of one
 * length count as kept, so a run reads the same but not always to the letter. Pauses after each stretch compared.
 */
export function* diffTexts(old: string, now: string): Generator<void, readonly KeptRun[]> {
  const runs: KeptRun[] = []
  const numbering = new Numbering()
  const lines = compare(splitLines(old, numbering), splitLines(now, numbering))
  yield
  for (const step of fillGaps({ old, now }, lines)) {
    if (step.kind === 'run') addRun(runs, step.run)
    else {
      for (const run of diffWords(step.old, step.now)) addRun(runs, shift(run, step))
      yield
    }
  }
  return runs
}

/** The same of two stretches of text, by words and characters alone. */
export function diffWords(old: string, now: string): readonly KeptRun[] {
  const runs: KeptRun[] = []
  const numbering = new Numbering()
  const words = compare(splitWords(old, numbering), splitWords(now, numbering))
  for (const step of fillGaps({ old, now }, words)) {
    if (step.kind === 'run') addRun(runs, step.run)
    else for (const run of diffCharacters(step.old, step.now)) addRun(runs, shift(run, step))
  }
  return runs
}

/** Characters kept of a few words, where at least half of them are; other words share letters by chance alone. */
function diffCharacters(old: string, now: string): readonly KeptRun[] {
  if (old.length + now.length > mostCharacters) return []
  const numbering = new Numbering()
  const runs = compare(splitCharacters(old, numbering), splitCharacters(now, numbering))
  const kept = runs.reduce((sum, { length }) => sum + length, 0)
  return kept * 2 >= Math.max(old.length, now.length) ? runs : []
}

function compare(old: Tokens, now: Tokens): readonly KeptRun[] {
  return align(old.keys, now.keys).map(run => {
    const start = old.borders[run.old] ?? 0
    const end = old.borders[run.old + run.length] ?? start
    return { old: start, new: now.borders[run.new] ?? 0, length: end - start }
  })
}

type Step =
  | { readonly kind: 'run'; readonly run: KeptRun }
  | {
      readonly kind: 'gap'
      readonly oldAt: number
      readonly newAt: number
      readonly old: string
      readonly now: string
    }

/** The runs, and between them the stretches that differ and have something on either side. */
function* fillGaps(texts: { old: string; now: string }, runs: readonly KeptRun[]): Generator<Step> {
  let oldAt = 0
  let newAt = 0
  const end = { old: texts.old.length, new: texts.now.length, length: 0 }
  for (const run of [...runs, end]) {
    const old = texts.old.slice(oldAt, run.old)
    const now = texts.now.slice(newAt, run.new)
    if (old !== '' && now !== '') yield { kind: 'gap', oldAt, newAt, old, now }
    yield { kind: 'run', run }
    oldAt = run.old + run.length
    newAt = run.new + run.length
  }
}

function shift(run: KeptRun, { oldAt, newAt }: { oldAt: number; newAt: number }): KeptRun {
  return { old: run.old + oldAt, new: run.new + newAt, length: run.length }
}
