import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ImportItem, ImportReport } from '../../../api/import-report.ts'
import type { Id } from '../../../core/id.ts'
import type { JsonObject } from '../../../formats/json-shape.ts'
import { parseObjects } from '../../../formats/parse-objects.ts'
import { indexCodePoints } from '../../../text/code-points.ts'
import { articleQuery, layerQuery, textQuery } from '../../data/queries.ts'
import {
  type Difference,
  type Lines,
  linesInFile,
  linesOfArticle,
  linesOfClaim,
  linesOfLayer,
  listDifferences,
} from './differences.ts'

type ArticleReport = ImportReport['articles'][number]

/** For every record that differs, what differs in it, once both sides are at hand; ids without an entry are not known. */
export function useDifferences(article: ArticleReport, file: File): ReadonlyMap<Id, readonly Difference[]> {
  const items = article.items.filter(({ status }) => status === 'differs')
  const inFile = useFileObjects(file, items.length > 0)
  const here = useLinesHere(article, items.length > 0)
  return useMemo(() => {
    const found = new Map<Id, readonly Difference[]>()
    for (const item of items) {
      const before = here(item)
      const after = firstOf(inFile, bundle => linesInFile(item.kind, item.id, bundle))
      if (before && after) found.set(item.id, listDifferences(before, after))
    }
    return found
  }, [items, here, inFile])
}

/** The objects of an annotation file: one, or one a line. */
function useFileObjects(file: File, enabled: boolean): readonly JsonObject[] {
  const text = useQuery({
    queryKey: ['file-text', file.name, file.size, file.lastModified],
    queryFn: () => file.text(),
    enabled,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => (text.data === undefined ? [] : parseObjects(text.data)), [text.data])
}

/** Looks up a record's lines in the library, or answers null as long as it is not there. */
function useLinesHere(
  { article, status }: ArticleReport,
  wanted: boolean,
): (item: ImportItem) => Lines | null {
  const enabled = wanted && status === 'here'
  const { data } = useQuery({ ...articleQuery(article), enabled })
  const { data: text } = useQuery({ ...textQuery(data?.article.sha256 ?? ''), enabled: data !== undefined })
  const claims = useQueries({
    queries: (data?.layers ?? []).map(({ layer }) => layerQuery(article, layer.id)),
    combine: answers => answers.flatMap(answer => answer.data?.claims ?? []),
  })
  return useMemo(() => {
    const points = text === undefined ? null : indexCodePoints(text)
    const byId = new Map(claims.map(claim => [claim.id, claim]))
    return ({ kind, id }) => {
      if (!data) return null
      if (kind === 'article') return linesOfArticle(data.article)
      const layer = kind === 'layer' ? data.layers.find(each => each.layer.id === id)?.layer : undefined
      if (layer) return linesOfLayer(layer)
      const claim = kind === 'claim' ? byId.get(id) : undefined
      return claim && points ? linesOfClaim(claim, points.slice) : null
    }
  }, [data, text, claims])
}

function firstOf<T, R>(list: readonly T[], find: (each: T) => R | null): R | null {
  for (const each of list) {
    const found = find(each)
    if (found !== null) return found
  }
  return null
}
