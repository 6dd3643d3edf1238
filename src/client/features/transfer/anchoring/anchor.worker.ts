// Finds claims in another text, and tells two texts apart, beside the page: neither holds up a key.
import { type Anchoring, anchorRecords } from '../../../../formats/anchoring/anchor-records.ts'
import { readAnchorSource } from '../../../../formats/anchoring/anchor-source.ts'
import type { AnchoringProgress } from '../../../../text/anchor/anchor-claims.ts'
import { alignRows, type DiffRow } from '../../../../text/diff/align-rows.ts'
import { diffTexts } from '../../../../text/diff/diff-texts.ts'
import { answerCalls } from '../../../data/answer-calls.ts'
import type { AnchorQuestions } from './anchor-questions.ts'

/** Milliseconds between two words on how far it has come. */
const pause = 100

answerCalls<AnchorQuestions, AnchoringProgress>({ anchor, compare })

function anchor(
  { source, newText }: AnchorQuestions['anchor']['ask'],
  tell: (progress: AnchoringProgress) => void,
): Anchoring {
  const read = readAnchorSource(source)
  if (!read.ok) throw new Error(read.error[0]?.message ?? 'The file cannot be read.')
  const steps = anchorRecords(read.value, newText)
  let told = performance.now()
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (performance.now() - told < pause) continue
    told = performance.now()
    tell(step.value)
  }
  return step.value
}

function compare({ old, now }: AnchorQuestions['compare']['ask']): readonly DiffRow[] {
  const steps = diffTexts(old, now)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return alignRows(old, now, step.value)
}
