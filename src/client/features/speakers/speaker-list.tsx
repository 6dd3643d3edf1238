import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { SpeakerRegister } from '../../../core/speakers.ts'
import type { SpeakerRow } from './list-rows.ts'
import styles from './speaker-list.module.css'
import { SpeakerListRow } from './speaker-list-row.tsx'
import type { CurrentSpeaker } from './use-current-speaker.ts'

interface SpeakerListProps {
  readonly rows: readonly SpeakerRow[]
  readonly register: SpeakerRegister
  readonly current: CurrentSpeaker
}

/** What a closed row takes on a wide screen, in CSS pixels, until it has been measured. */
const usualHeight = 46

/**
 * The speakers that are shown, one row each; the open one with all that can be done to it. Only rows in sight are drawn,
 * beside the current and the open one: neither the focus nor what is typed goes when they are scrolled away.
 */
export function SpeakerList({ rows, register, current }: SpeakerListProps) {
  const listRef = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  // What is above the list can wrap into more lines, so its place is looked up after each drawing.
  useLayoutEffect(() => setTop(listRef.current?.offsetTop ?? 0))
  const kept = rows.flatMap((row, index) =>
    row === current.row || row.speaker.name === current.opened ? [index] : [],
  )
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualHeight,
    getItemKey: index => rows[index]?.speaker.name ?? index,
    rangeExtractor: range => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    scrollMargin: top,
    overscan: 8,
  })
  return (
    <ul
      ref={listRef}
      className={styles.list}
      aria-label="Speakers"
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        return (
          row && (
            <SpeakerListRow
              key={key}
              {...{ row, register, current, index }}
              count={rows.length}
              top={start - top}
              measure={virtual.measureElement}
            />
          )
        )
      })}
    </ul>
  )
}
