import type { ForeignAnnotation, ForeignReading } from '../../../../formats/foreign.ts'

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
  for (const annotation of documents.flatMap(({ annotations }) => annotations)) {
    const set = labelsOf(annotation)
    sets.set(JSON.stringify(set), set)
    const words = annotation.targets.flatMap(({ exact }) => exact ?? []).join(' … ')
    for (const label of set) {
      const known = labels.get(label) ?? { count: 0, samples: [] }
      known.count += 1
      if (words !== '' && known.samples.length < mostSamples) known.samples.push(words.slice(0, 200))
      labels.set(label, known)
    }
  }
  return {
    labels: Array.from(labels, ([label, rest]) => ({ label, ...rest })),
    sets: [...sets.values()],
  }
}

/** The labels of an annotation, each once; the empty one where it has no other. */
export function labelsOf({
  label,
  otherLabels = [],
}: Pick<ForeignAnnotation, 'label' | 'otherLabels'>): readonly string[] {
  const all = [...new Set([label, ...otherLabels])].filter(each => each !== '')
  return all.length > 0 ? all : ['']
}
