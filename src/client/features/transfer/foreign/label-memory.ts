import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { LabelChoice, LabelChoices } from './label-choices.ts'

/** What labels were taken for, by format; those chosen last stand last. */
export interface LabelMemory {
  readonly formats: { readonly [format: string]: readonly (readonly [label: string, choice: LabelChoice])[] }
}

/** More labels of one format than this are no longer a vocabulary; the oldest go. */
const mostLabels = 500

/** Kept in this browser, so that the same labels are proposed the same next time. */
export const useLabelMemory = create<LabelMemory>()(
  persist((): LabelMemory => ({ formats: {} }), {
    name: 'assay-labels',
    merge: stored => readLabelMemory(stored),
  }),
)

/** What was chosen for the labels of this format before. */
export function recallLabels({ formats }: LabelMemory, format: string): LabelChoices {
  return new Map(Object.hasOwn(formats, format) ? formats[format] : [])
}

/** The memory with these choices; null for labels that went back to what they stand for by themselves. */
export function keepLabels(
  memory: LabelMemory,
  format: string,
  { choices, isPlain }: { choices: LabelChoices; isPlain: (label: string, choice: LabelChoice) => boolean },
): LabelMemory {
  const kept = new Map(recallLabels(memory, format))
  for (const [label, choice] of choices) {
    kept.delete(label)
    if (!isPlain(label, choice)) kept.set(label, choice)
  }
  return { formats: { ...memory.formats, [format]: [...kept].slice(-mostLabels) } }
}

/** What other versions or other hands have stored may be anything. */
export function readLabelMemory(stored: unknown): LabelMemory {
  const formats = isObject(stored) && isObject(stored['formats']) ? stored['formats'] : {}
  return {
    formats: Object.fromEntries(
      Object.entries(formats).map(([format, pairs]) => [
        format,
        Array.isArray(pairs) ? pairs.filter(isPair).slice(-mostLabels) : [],
      ]),
    ),
  }
}

function isPair(value: unknown): value is readonly [string, LabelChoice] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [label, choice] = value
  return typeof label === 'string' && (choice === null || typeof choice === 'string')
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
