import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { paths } from '../../../api/paths.ts'
import { getText } from '../../data/http.ts'
import type { TableRow } from './claim-rows.ts'
import { type FoldedText, foldText, type LongTexts } from './long-texts.ts'

const none: LongTexts = new Map()

/** Texts never change; they are read one after another, and the page can be drawn between two. */
function longTextsQuery(hashes: readonly string[]) {
  return queryOptions({
    queryKey: ['long-texts', ...hashes],
    queryFn: async ({ signal }) => {
      const texts = new Map<string, FoldedText>()
      for (const hash of hashes) texts.set(hash, foldText(await getText(paths.text(hash), signal)))
      return texts as LongTexts
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
}

/**
 * The texts of articles with claims too long for a row, read when words are first looked for. `texts` is null until
 * then, and empty where every claim fits its row; `read` asks for them at once and throws ApiError or NetworkError.
 */
export function useLongTexts(all: readonly TableRow[], isWanted: boolean) {
  const client = useQueryClient()
  const hashes = useMemo(() => listHashes(all), [all])
  const { data, error, refetch } = useQuery({
    ...longTextsQuery(hashes),
    enabled: isWanted && hashes.length > 0,
  })
  return {
    texts: hashes.length === 0 ? none : (data ?? null),
    error: isWanted ? error : null,
    retry: () => void refetch(),
    read: async () => (hashes.length === 0 ? none : client.ensureQueryData(longTextsQuery(hashes))),
  }
}

function listHashes(all: readonly TableRow[]): readonly string[] {
  return [...new Set(all.flatMap(({ fragments, article }) => (fragments ? article.sha256 : [])))].sort()
}
