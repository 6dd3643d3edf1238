// What several pages can do alike: one name, one wording and one key for all of them.
import type { Command } from './command.ts'

type Shared = Omit<Command, 'command' | 'group'>

const shared = {
  tag: { label: 'Tag', full: 'Go to my tags', keys: ['g t'] },
  library: { label: 'Library', full: 'Go to the library', keys: ['g l'] },
  claims: { label: 'All claims', full: 'Go to all claims', keys: ['g a'] },
  agreement: { label: 'Agreement', full: 'Go to the agreement of all articles', keys: ['g m'] },
  speakers: { label: 'Speakers', full: 'Go to the speakers', keys: ['g s'] },
  project: { label: 'Project settings', full: 'Go to the project’s settings', keys: ['g p'] },
  undo: { label: 'Undo', keys: ['ctrl+z'] },
  redo: { label: 'Do again', keys: ['ctrl+shift+z'] },
  settings: { label: 'Settings', keys: ['g ,'] },
  palette: { label: 'Commands', keys: ['ctrl+k'], inFields: true, isUnlisted: true },
  back: { label: 'Leave a field or a dialog', keys: ['escape'], isFixed: true, isUnlisted: true },
  help: { label: 'All keys', keys: ['?'] },
} satisfies Readonly<Record<string, Shared>>

type SharedCommand = keyof typeof shared

/** A command under the heading of what is the same on all pages. */
interface SharedCommandOf<Name extends SharedCommand> extends Command<Name> {
  readonly group: 'Everywhere'
}

/** The commands of these names, in this order. */
export function shareCommands<Name extends SharedCommand>(
  ...names: readonly Name[]
): readonly SharedCommandOf<Name>[] {
  return names.map(command => {
    const own: Shared = shared[command]
    return { command, group: 'Everywhere', ...own }
  })
}
