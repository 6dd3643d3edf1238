import { queryOptions } from '@tanstack/react-query'
import { create } from 'zustand'
import type { ClaimRow, ClaimRowsHead, ClaimRowsPart } from '../../../api/claim-rows.ts'
import { paths } from '../../../api/paths.ts'
import { isPartialDate } from '../../../core/partial-date.ts'
import { getLines } from '../../data/http.ts'
import { fold } from '../../ui/fold.ts'

/** One claim as the table has it: what the server tells, where it belongs, and what is looked for in. */
export interface TableRow extends ClaimRow {
  readonly article: ClaimRowsPart['article']
  readonly by: ClaimRowsPart['layers'][number]
  /** The day, month or year that counts, and what it is of. */
  readonly date: string
  readonly dated: 'said' | 'published' | 'tagged'
  /** Its words, note, speaker and article, folded. */
  readonly folded: string
}

interface RowProgress {
  readonly read: number
  /** 0 until it is known. */
  readonly total: number
}

/** How far the claims have been read, while they are. */
export const useRowProgress = create<RowProgress>(() => ({ read: 0, total: 0 }))

/** All claims of all articles, those of the newest article first and within an article in reading order. */
export const claimRowsQuery = queryOptions({
  queryKey: ['claims'],
  queryFn: async ({ signal }) => {
    const rows: TableRow[] = []
    useRowProgress.setState({ read: 0, total: 0 })
    await getLines<ClaimRowsHead | ClaimRowsPart>(
      paths.claims,
      line => {
        if ('total' in line) return useRowProgress.setState({ total: line.total })
        // One by one: a call has no room for any number of arguments.
        for (const row of toTableRows(line)) rows.push(row)
        useRowProgress.setState({ read: rows.length })
      },
      signal,
    )
    return rows as readonly TableRow[]
  },
  // Work on an article changes its claims, so each visit reads them anew; to look at another window changes nothing.
  staleTime: 0,
  refetchOnWindowFocus: false,
  structuralSharing: false,
})

/** The rows of one part of the answer. */
export function toTableRows({ article, layers, claims }: ClaimRowsPart): readonly TableRow[] {
  const byId = new Map(layers.map(layer => [layer.id, layer]))
  const title = fold(article.title)
  return claims.map(claim => {
    const by = byId.get(claim.layer) ?? { id: claim.layer, annotator: '', name: '' }
    const words = fold(`${claim.text}\n${claim.note}\n${claim.speaker ?? ''}`)
    return { ...claim, article, by, ...dateOf(claim, article), folded: `${words}\n${title}` }
  })
}

/** When it was said; else when the article came out; else when it was tagged. */
function dateOf(
  { attributes, created }: ClaimRow,
  { publishedOn }: TableRow['article'],
): Pick<TableRow, 'date' | 'dated'> {
  const said = attributes['saidOn']
  if (typeof said === 'string' && isPartialDate(said)) return { date: said, dated: 'said' }
  if (publishedOn !== undefined) return { date: publishedOn, dated: 'published' }
  return { date: created.slice(0, 10), dated: 'tagged' }
}
