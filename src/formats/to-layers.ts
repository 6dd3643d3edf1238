import type { Article } from '../core/article.ts'
import type { Layer, Person } from '../core/layer.ts'
import type { ConvertOptions } from './convert-options.ts'
import type { ForeignAnnotation, ForeignDocument } from './foreign.ts'
import type { OwnArticle, OwnClaim } from './own-records.ts'
import { cutLine } from './to-article.ts'

const unknownAnnotator = 'Unknown annotator'

interface Layers {
  readonly people: readonly Person[]
  readonly layers: readonly Layer[]
}

export interface LayerContext {
  readonly article: Article
  /** What Assay wrote beside the document: its people and layers stay as they were. */
  readonly own: OwnArticle | null
  readonly options: ConvertOptions
}

/** Everyone who annotated the document, each with a layer of the article. A person is the same in every article. */
export function toLayers({ annotations }: ForeignDocument, { article, own, options }: LayerContext): Layers {
  const foreign = annotations.filter(annotation => believeClaim(annotation, own) === null)
  const names = new Set(foreign.map(({ annotator }) => annotatorName(annotator, options)))
  if (names.size === 0 && !own) names.add(annotatorName(null, options))
  const ids = [...names].map(name => ({ name, ...idsOf(name, article, options) }))
  return {
    people: [...(own?.people ?? []), ...ids.map(({ person, name }) => ({ id: person, name }))],
    layers: [
      ...(own?.layers ?? []),
      ...ids.map(({ layer, person }) => ({ id: layer, annotator: person, status: 'draft' as const })),
    ],
  }
}

/** What Assay wrote beside an annotation, where its layer is there too. */
export function believeClaim({ own: claim }: ForeignAnnotation, own: OwnArticle | null): OwnClaim | null {
  return claim && own?.layers.some(({ id }) => id === claim.layer) ? claim : null
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
