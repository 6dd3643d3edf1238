import { countOffsets } from '../../../../formats/count-offsets.ts'
import type { ForeignAnnotation, ForeignDocument, ForeignReading } from '../../../../formats/foreign.ts'
import { indexCodePoints } from '../../../../text/code-points.ts'

/** One label of a file, with how often it stands there and some of the words it was given to. */
export interface ForeignLabel {
  /** Empty for annotations without any. */
  readonly label: string
  readonly count: number
  readonly samples: readonly string[]
}

/** All labels of a file, in the order in which they first stand there. */
export interface FileLabels {
  readonly labels: readonly ForeignLabel[]
  /** Every different set of labels that an annotation bears: one of each set must have a type or be left out. */
  readonly sets: readonly (readonly string[])[]
}

const mostSamples = 3

export function listLabels({ documents }: ForeignReading): FileLabels {
  const labels = new Map<string, { count: number; samples: string[] }>()
  const sets = new Map<string, readonly string[]>()
  for (const document of documents) {
    for (const annotation of document.annotations) {
      const set = labelsOf(annotation)
      sets.set(JSON.stringify(set), set)
      for (const label of set) {
        const known = labels.get(label) ?? { count: 0, samples: [] }
        known.count += 1
        labels.set(label, known)
        if (known.samples.length >= mostSamples) continue
        const words = wordsOf(annotation, document)
        if (words !== '' && !known.samples.includes(words)) known.samples.push(words)
      }
    }
  }
  return {
    labels: Array.from(labels, ([label, rest]) => ({ label, ...rest })),
    sets: [...sets.values()],
  }
}

/**
 * The words that an annotation marks, cut short: those it quotes, else those at its place by the count that its format
 * says. That may be another than its file has, which is found out when all is placed.
 */
function wordsOf({ targets }: ForeignAnnotation, { text, unit = 'code-point' }: ForeignDocument): string {
  const words = targets.flatMap(({ exact, start, end }) => {
    if (exact !== null) return exact
    if (text === null || start === null || end === null) return []
    const places = countOffsets(text, [start, end], { unit, before: 0, lineEnd: () => 1 })
    return indexCodePoints(text).slice(places.get(start) ?? 0, places.get(end) ?? 0)
  })
  return Array.from(words.join(' … ')).slice(0, 120).join('')
}

/** The labels of an annotation, each once; the empty one where it has no other. */
export function labelsOf({
  label,
  otherLabels = [],
}: Pick<ForeignAnnotation, 'label' | 'otherLabels'>): readonly string[] {
  const all = [...new Set([label, ...otherLabels])].filter(each => each !== '')
  return all.length > 0 ? all : ['']
}
