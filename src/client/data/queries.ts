// What the client knows of the server, one factory a question; the answers live in TanStack Query alone.
import { queryOptions } from '@tanstack/react-query'
import { paths } from '../../api/paths.ts'
import type { ProjectDocument } from '../../api/project.ts'
import type { ArticleAnswer, ArticleSummary, LayerAnswer, Session } from '../../api/schemas.ts'
import type { Codebook } from '../../core/codebook.ts'
import { getJson, getText } from './http.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson<Session>(paths.session, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const libraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: ({ signal }) => getJson<{ readonly articles: readonly ArticleSummary[] }>(paths.articles, signal),
  // Work on an article changes its row, so every look at the list is a fresh one.
  staleTime: 0,
})

export function articleQuery(article: string) {
  return queryOptions({
    queryKey: ['article', article],
    queryFn: ({ signal }) => getJson<ArticleAnswer>(paths.article(article), signal),
  })
}

/** The types that the project tags with, as the server keeps them; other tools' keys stay where they stand. */
export const codebookQuery = queryOptions({
  queryKey: ['project', 'codebook'],
  queryFn: async ({ signal }) => {
    const answer = await getJson<ProjectDocument>(paths.document('codebook'), signal)
    return answer.body as unknown as Codebook
  },
})

/** A text never changes, so it is read once. */
export function textQuery(sha256: string) {
  return queryOptions({
    queryKey: ['text', sha256],
    queryFn: ({ signal }) => getText(paths.text(sha256), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function layerQuery(article: string, layer: string) {
  return queryOptions({
    queryKey: ['article', article, 'layer', layer],
    queryFn: ({ signal }) => getJson<LayerAnswer>(paths.layer(article, layer), signal),
  })
}
