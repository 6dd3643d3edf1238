/** A stretch that stands in the old sequence and in the new one, of one length in both. */
export interface KeptRun {
  readonly old: number
  readonly new: number
  readonly length: number
}

/** Adds a run to those before it, as one where it goes on with the last. */
export function addRun(runs: KeptRun[], run: KeptRun): void {
  const last = runs.at(-1)
  if (last && last.old + last.length === run.old && last.new + last.length === run.new)
    runs[runs.length - 1] = { ...last, length: last.length + run.length }
  else if (run.length > 0) runs.push(run)
}
