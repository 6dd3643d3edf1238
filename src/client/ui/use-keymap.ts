import type { CommandList } from './command.ts'
import { type ChangedKeys, createKeymap, type Keymap } from './keymap.ts'
import { usePreferences } from './preferences.ts'

const made = new WeakMap<CommandList, { readonly changed: ChangedKeys; readonly keymap: Keymap }>()

/** The keys of a page as they are now, for what is said outside of components. Made once for each list and change. */
export function readKeymap<Name extends string>(list: CommandList<Name>): Keymap<Name> {
  const { keys: changed } = usePreferences.getState()
  const before = made.get(list)
  if (before?.changed === changed) return before.keymap as Keymap<Name>
  const keymap = createKeymap(list, changed)
  made.set(list, { changed, keymap: keymap as Keymap })
  return keymap
}

/** The keys of a page, kept up to date. `list` must be the same value each time. */
export function useKeymap<Name extends string>(list: CommandList<Name>): Keymap<Name> {
  usePreferences(preferences => preferences.keys)
  return readKeymap(list)
}
