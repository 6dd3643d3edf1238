import type { Article } from '../core/article.ts'
import type { Layer, Person } from '../core/layer.ts'
import type { ConvertOptions } from './convert-options.ts'
import type { ForeignDocument } from './foreign.ts'
import { cutLine } from './to-article.ts'

const unknownAnnotator = 'Unknown annotator'

interface Layers {
  readonly people: readonly Person[]
  readonly layers: readonly Layer[]
}

/** Everyone who annotated the document, each with a layer of the article. A person is the same in every article. */
export function toLayers(
  { annotations }: ForeignDocument,
  article: Article,
  options: ConvertOptions,
): Layers {
  const names = new Set(annotations.map(({ annotator }) => annotatorName(annotator, options)))
  if (names.size === 0) names.add(annotatorName(null, options))
  const ids = [...names].map(name => ({ name, ...idsOf(name, article, options) }))
  return {
    people: ids.map(({ person, name }) => ({ id: person, name })),
    layers: ids.map(({ layer, person }) => ({ id: layer, annotator: person, status: 'draft' })),
  }
}

/** The ids of a person and of their layer. */
export function idsOf(name: string, { sha256 }: Article, { format, deriveId }: ConvertOptions) {
  return {
    person: deriveId(`person\n${name}`),
    layer: deriveId(`layer\n${format}\n${sha256}\n${name}`),
  }
}

export function annotatorName(annotator: string | null, { annotator: fallback }: ConvertOptions): string {
  return cutLine(annotator || (fallback ?? unknownAnnotator))
}
