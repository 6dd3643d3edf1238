import { type Codebook, findType } from '../../../../core/codebook.ts'
import { mapLabel } from '../../../../formats/map-label.ts'
import type { FileLabels } from './list-labels.ts'

/** What a label stands for: the name of a type, or null where its annotations are left out. */
export type LabelChoice = string | null

/** What was chosen so far; a label without an entry is undecided. */
export type LabelChoices = ReadonlyMap<string, LabelChoice>

/** What is chosen before anybody chooses: as it was for this format before, or the type of the same name. */
export function proposeChoices(
  { labels }: FileLabels,
  remembered: LabelChoices,
  codebook: Codebook,
): LabelChoices {
  const choices = new Map<string, LabelChoice>()
  for (const { label } of labels) {
    const kept = remembered.get(label)
    const named = nameType(label, codebook)
    if (kept !== undefined && (kept === null || findType(codebook, kept))) choices.set(label, kept)
    else if (named !== null) choices.set(label, named)
  }
  return choices
}

/** The type that a label names by itself, if any. */
export function nameType(label: string, codebook: Codebook): string | null {
  const mapped = mapLabel({ label }, {}, codebook)
  return mapped.kind === 'type' ? mapped.type : null
}

/** The labels that still need a choice: those of annotations none of whose labels has one. */
export function listUndecided({ sets }: FileLabels, choices: LabelChoices): ReadonlySet<string> {
  const open = sets.filter(set => set.every(label => !choices.has(label)))
  return new Set(open.flat())
}
