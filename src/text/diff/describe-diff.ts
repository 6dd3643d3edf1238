import { diffWords } from './diff-texts.ts'
import type { KeptRun } from './kept-run.ts'

/** A stretch of two texts told as one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * How one text became the other, by words and characters, in order. What is `same` or `removed` is the old text, what
 * is `same` or `added` the new one.
 */
export function describeDiff(old: string, now: string): readonly DiffPart[] {
  return tellRuns(old, now, diffWords(old, now))
}

/** The same, where it is known what the new text keeps of the old one. */
export function tellRuns(old: string, now: string, runs: readonly KeptRun[]): readonly DiffPart[] {
  const parts: DiffPart[] = []
  let oldAt = 0
  let newAt = 0
  const end = { old: old.length, new: now.length, length: 0 }
  for (const run of [...runs, end]) {
    put(parts, 'removed', old.slice(oldAt, run.old))
    put(parts, 'added', now.slice(newAt, run.new))
    oldAt = run.old + run.length
    newAt = run.new + run.length
    // Marks of two sorts count as kept where a place is looked for, but not where a change is told.
    for (let i = 0; i < run.length; i++) {
      const [was, is] = [old.charAt(run.old + i), now.charAt(run.new + i)]
      if (was === is) put(parts, 'same', was)
      else {
        put(parts, 'removed', was)
        put(parts, 'added', is)
      }
    }
  }
  return parts
}

function put(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (text === '') return
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}
