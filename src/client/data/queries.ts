// What the client knows of the server, one factory a question; the answers live in TanStack Query alone.
import { queryOptions } from '@tanstack/react-query'
import { paths } from '../../api/paths.ts'
import type { Misfits, ProjectDocument, ProjectVersions } from '../../api/project.ts'
import type {
  ArticleAnswer,
  ArticleSummary,
  LayerAnswer,
  PeopleAnswer,
  ReviewsAnswer,
  Session,
} from '../../api/schemas.ts'
import type { Codebook } from '../../core/codebook.ts'
import { getJson, getText } from './http.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson<Session>(paths.session, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Everybody whom the workspace knows; an import may add to them. */
export const peopleQuery = queryOptions({
  queryKey: ['library', 'people'],
  queryFn: ({ signal }) => getJson<PeopleAnswer>(paths.people, signal),
  staleTime: 0,
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

/** The project's codebook with its version, its body as the file has it; `codebookOf` reads it. */
export const codebookQuery = queryOptions({
  queryKey: ['project', 'codebook'],
  queryFn: ({ signal }) => getJson<ProjectDocument>(paths.document('codebook'), signal),
})

/** The types of a codebook that the server sent; other tools' keys stay where they stand. The same body is the same object. */
export function codebookOf({ body }: ProjectDocument): Codebook {
  return body as unknown as Codebook
}

/** Every version of the codebook, newest first. */
export const codebookVersionsQuery = queryOptions({
  queryKey: ['project', 'codebook', 'versions'],
  queryFn: ({ signal }) => getJson<ProjectVersions>(paths.documentVersions('codebook'), signal),
  staleTime: 0,
})

/** The stored values that the codebook has no room for; every edit may change them. */
export const misfitsQuery = queryOptions({
  queryKey: ['project', 'misfits'],
  queryFn: ({ signal }) => getJson<Misfits>(paths.misfits, signal),
  staleTime: 0,
})

/** A text never changes, so it is read once. */
export function textQuery(sha256: string) {
  return queryOptions({
    queryKey: ['text', sha256],
    queryFn: ({ signal }) => getText(paths.text(sha256), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What reviewers say of an article's layers; asked anew each time. */
export function reviewsQuery(article: string) {
  return queryOptions({
    queryKey: ['article', article, 'reviews'],
    queryFn: ({ signal }) => getJson<ReviewsAnswer>(paths.reviews(article), signal),
    staleTime: 0,
  })
}

export function layerQuery(article: string, layer: string) {
  return queryOptions({
    queryKey: ['article', article, 'layer', layer],
    queryFn: ({ signal }) => getJson<LayerAnswer>(paths.layer(article, layer), signal),
  })
}
