import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import { useMedia } from '../../ui/use-media.ts'
import type { TableRow } from './claim-rows.ts'
import { ClaimTableRow } from './claim-table-row.tsx'
import styles from './claims-table.module.css'
import { ColumnHeads } from './column-heads.tsx'
import type { LongTexts } from './long-texts.ts'
import type { RowOrder } from './row-order.ts'

/** Heights in CSS pixels; rows are all alike, so that a hundred thousand need no measuring. */
const heights = { row: 56, card: 148, head: 32 } as const

interface ClaimsTableProps {
  readonly rows: readonly TableRow[]
  readonly codebook: Codebook
  /** Index of the row that the keys speak of. */
  readonly current: number
  readonly words: string
  readonly texts: LongTexts
  readonly order: RowOrder
  /** Whether other rows, or another order, are on their way. */
  readonly isBusy: boolean
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  readonly onOrder: (order: RowOrder) => void
  readonly onCurrent: (index: number) => void
  readonly onOpen: (row: TableRow) => void
}

/** The claims that are shown, a row each; only those in sight are drawn. On narrow screens rows are cards. */
export function ClaimsTable(props: ClaimsTableProps) {
  const { rows, codebook, current, words, texts, order, isBusy, scrollerRef, onOrder, onCurrent, onOpen } =
    props
  const id = useId()
  const isNarrow = useMedia('(max-width: 639px)')
  const height = isNarrow ? heights.card : heights.row
  const head = isNarrow ? 0 : heights.head
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => height,
    paddingStart: head,
    scrollPaddingStart: head,
    overscan: 8,
    // Rows are drawn with the frame, not in each scroll event before it.
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heights are another list to the virtualizer
  useEffect(() => virtual.measure(), [height])
  useEffect(() => virtual.scrollToIndex(current, { align: 'auto' }), [virtual, current])
  function handleKey(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf(
      event.key,
      Math.max(Math.floor((scrollerRef.current?.clientHeight ?? 0) / height) - 1, 1),
    )
    if (step === null) return
    event.preventDefault()
    onCurrent(Math.min(Math.max(current + step, 0), rows.length - 1))
  }
  return (
    <div ref={scrollerRef} className={styles.scroller} aria-busy={isBusy || undefined}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen by key
        role="grid"
        tabIndex={0}
        className={styles.grid}
        aria-label="Claims"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={rows.length > 0 ? `${id}${current}` : undefined}
        onKeyDown={handleKey}
      >
        <ColumnHeads order={order} onOrder={onOrder} />
        <tbody className={styles.rows} style={{ height: virtual.getTotalSize() - head }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return (
              row && (
                <ClaimTableRow
                  key={row.id}
                  id={`${id}${index}`}
                  {...{ row, index, codebook, words, texts, onCurrent, onOpen }}
                  start={start - head}
                  isCurrent={index === current}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** By how many rows a key moves on; null for other keys. */
function stepOf(key: string, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'PageDown':
      return page
    case 'PageUp':
      return -page
    case 'Home':
      return Number.NEGATIVE_INFINITY
    case 'End':
      return Number.POSITIVE_INFINITY
    default:
      return null
  }
}
