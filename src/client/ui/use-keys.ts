import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { readChord } from './chord.ts'
import type { CommandList, RunCommand } from './command.ts'
import { hearKey } from './hear-key.ts'
import { isKeyOfControl, placeOf } from './key-place.ts'
import { usePreferences } from './preferences.ts'
import { readKeymap } from './use-keymap.ts'

/**
 * Binds the commands of a page to their keys while the component is mounted. Keys rest in fields, in and under
 * dialogs and menus, during composition, with any modifier that the chord does not name, and while `isResting`.
 */
export function useKeys<Name extends string>(
  list: CommandList<Name>,
  run: RunCommand<Name>,
  isResting = false,
): void {
  const before = useRef<string | null>(null)
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const chord = readChord(event)
    if (chord === null || event.defaultPrevented) return
    const { letterKeys } = usePreferences.getState()
    const place = isResting ? 'dialog' : placeOf(event.target)
    const keymap = readKeymap(list)
    const heard = hearKey({ keymap, chord, before: before.current, place, letterKeys })
    before.current = heard.before
    if (!heard.command || isKeyOfControl(event.target, chord)) return
    if (run(heard.command.command) !== false) event.preventDefault()
  })
  // Before the page is painted: whoever sees it may press.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
