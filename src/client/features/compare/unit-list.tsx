import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FoldRow } from './fold-row.tsx'
import type { Item, UnitItem } from './list-items.ts'
import type { AnswersProps } from './unit-answers.tsx'
import { type UnitActions, UnitBlock } from './unit-block.tsx'
import styles from './unit-list.module.css'
import type { Draft } from './use-desk.ts'

interface UnitListProps extends Pick<AnswersProps, 'annotated' | 'codebook' | 'reader' | 'keymap'> {
  readonly items: readonly Item[]
  /** Key of the unit that the keys act on. */
  readonly current: string | null
  /** Whether that takes the keyboard, because a key led there. */
  readonly wantsFocus: boolean
  readonly draft: Draft | null
  readonly total: number
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly actions: UnitActions
  readonly onUnfold: (item: Item) => void
}

/** All that is shown, in the order of the text; only what is in sight is drawn, however many layers and claims there are. */
export function UnitList(props: UnitListProps) {
  const { items, current, wantsFocus, draft, scrollerRef, keymap, reader, onUnfold } = props
  const listRef = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => setOffset(listRef.current?.offsetTop ?? 0))
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: index => (items[index]?.kind === 'fold' ? 33 : 260),
    getItemKey: index => keyOf(items[index]),
    scrollMargin: offset,
    overscan: 3,
    useFlushSync: false,
  })
  const index = items.findIndex(item => item.kind === 'unit' && item.settled.unit.key === current)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current && index <= 1) isFirst.current = false
    else if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [virtual, index])
  return (
    <div ref={listRef} className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index]
        if (!item) return null
        return (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            {item.kind === 'fold' ? (
              <FoldRow
                item={item}
                reader={reader}
                keys={keymap.printed('agreed')[0]}
                onShow={() => onUnfold(item)}
              />
            ) : (
              <Unit {...props} item={item} draft={isOf(draft, item) ? draft : null} wantsFocus={wantsFocus} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function Unit({ item, current, wantsFocus, ...props }: UnitListProps & { readonly item: UnitItem }) {
  const { annotated, codebook, reader, keymap, draft, total, actions } = props
  const isCurrent = item.settled.unit.key === current
  return (
    <UnitBlock
      {...{ item, annotated, codebook, reader, keymap, draft, total, actions, isCurrent }}
      wantsFocus={isCurrent && wantsFocus}
    />
  )
}

function isOf(draft: Draft | null, item: UnitItem): boolean {
  return draft !== null && draft.unit === item.settled.unit.key
}

function keyOf(item: Item | undefined): string {
  if (!item) return ''
  return item.kind === 'unit' ? item.settled.unit.key : `fold ${item.units[0]?.unit.key}`
}
