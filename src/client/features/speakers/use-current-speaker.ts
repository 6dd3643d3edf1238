import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SpeakerRow } from './list-rows.ts'

/** Fields of an open speaker that a key leads to, by their `data-field`. */
export type SpeakerField = 'name' | 'merge' | 'alias'

export type CurrentSpeaker = ReturnType<typeof useCurrentSpeaker>

/** What opens and closes a row. */
const heading = 'button[aria-expanded]'

/** Which speaker the keys speak of and which one is open, by name, and ways to move on. */
export function useCurrentSpeaker(rows: readonly SpeakerRow[], list: RefObject<HTMLElement | null>) {
  const [chosen, choose] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const awaited = useRef<string | null>(null)
  const place = rows.findIndex(({ speaker }) => speaker.name === chosen)
  const row = rows[Math.max(place, 0)]
  const isFocused = () => row !== undefined && find(list, row, heading) === document.activeElement
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is followed may be listed already, but not drawn
  useEffect(() => {
    const named = rows.find(({ speaker }) => speaker.name === awaited.current)
    if (!named) return
    awaited.current = null
    focusHeading(list, named)
  }, [rows, list, chosen, opened])
  /** One row down or up; the first press only takes the focus to the current row. */
  function move(step: 1 | -1) {
    const next = isFocused() ? rows[Math.min(Math.max(Math.max(place, 0) + step, 0), rows.length - 1)] : row
    if (!next) return
    // A row out of sight is drawn once it is the current one.
    flushSync(() => choose(next.speaker.name))
    focusHeading(list, next)
  }
  function toggle(name: string) {
    choose(name)
    setOpened(opened === name ? null : name)
  }
  /** Opens the current speaker and goes to one of its fields. */
  function openField(field: SpeakerField) {
    if (!row) return
    flushSync(() => setOpened(row.speaker.name))
    const input = find(list, row, `[data-field=${field}]`)
    input?.focus()
    if (input instanceof HTMLInputElement) input.select()
  }
  /** From within a speaker to its name; from the name of an open one to the closed one. False when none is open. */
  function back(): boolean {
    if (opened === null || !row) return false
    if (find(list, row, ':focus') !== null && !isFocused()) focusHeading(list, row)
    else setOpened(null)
    return true
  }
  /** The speaker goes by this name from now on; it takes the focus as soon as it is listed. */
  function follow(name: string) {
    awaited.current = name
    choose(name)
    setOpened(name)
  }
  const focus = () => row && focusHeading(list, row)
  return { row, opened, choose, focus, move, toggle, openField, back, follow }
}

function find(
  list: RefObject<HTMLElement | null>,
  { speaker }: SpeakerRow,
  part: string,
): HTMLElement | null {
  return (
    list.current?.querySelector<HTMLElement>(`[data-speaker="${CSS.escape(speaker.name)}"] ${part}`) ?? null
  )
}

function focusHeading(list: RefObject<HTMLElement | null>, row: SpeakerRow): void {
  const button = find(list, row, heading)
  button?.focus()
  button?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
