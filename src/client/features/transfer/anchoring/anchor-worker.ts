// Finds claims in another text, and tells two texts apart, beside the page: neither holds up a key.
import { type Anchoring, anchorRecords } from '../../../../formats/anchoring/anchor-records.ts'
import { readAnchorSource } from '../../../../formats/anchoring/anchor-source.ts'
import type { AnchoringProgress } from '../../../../text/anchor/anchor-claims.ts'
import { alignRows, type DiffRow } from '../../../../text/diff/align-rows.ts'
import { diffTexts } from '../../../../text/diff/diff-texts.ts'

export type AnchorTask =
  | { readonly kind: 'anchor'; readonly source: string; readonly newText: string }
  | { readonly kind: 'compare'; readonly old: string; readonly now: string }

export type AnchorAnswer =
  | { readonly kind: 'progress'; readonly progress: AnchoringProgress }
  | { readonly kind: 'anchored'; readonly anchoring: Anchoring }
  | { readonly kind: 'compared'; readonly rows: readonly DiffRow[] }
  | { readonly kind: 'failed'; readonly message: string }

/** Milliseconds between two words on how far it has come. */
const pause = 100

self.addEventListener('message', ({ data }: MessageEvent<AnchorTask>) => {
  say(data.kind === 'anchor' ? anchor(data) : compare(data))
})

function say(answer: AnchorAnswer): void {
  self.postMessage(answer)
}

function anchor({ source, newText }: AnchorTask & { kind: 'anchor' }): AnchorAnswer {
  const read = readAnchorSource(source)
  if (!read.ok) return { kind: 'failed', message: read.error[0]?.message ?? 'The file cannot be read.' }
  const steps = anchorRecords(read.value, newText)
  let told = performance.now()
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (performance.now() - told < pause) continue
    told = performance.now()
    say({ kind: 'progress', progress: step.value })
  }
  return { kind: 'anchored', anchoring: step.value }
}

function compare({ old, now }: AnchorTask & { kind: 'compare' }): AnchorAnswer {
  const steps = diffTexts(old, now)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { kind: 'compared', rows: alignRows(old, now, step.value) }
}
