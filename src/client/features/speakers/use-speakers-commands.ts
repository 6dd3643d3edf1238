import { useNavigate } from '@tanstack/react-router'
import { useBulkHistory } from '../../data/bulk-history.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { showToast } from '../../ui/toasts.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { claimsOf } from './claims-of.ts'
import type { SpeakerRow } from './list-rows.ts'
import { type SpeakersCommand, speakersCommands } from './speakers-keys.ts'
import type { CurrentSpeaker } from './use-current-speaker.ts'

type PageCommand = Exclude<SpeakersCommand, 'help' | 'palette'>

interface SpeakersParts {
  readonly rows: readonly SpeakerRow[]
  readonly current: CurrentSpeaker
  readonly onFind: () => void
}

const ofSpeaker: ReadonlySet<PageCommand> = new Set([
  'next',
  'previous',
  'open',
  'rename',
  'merge',
  'alias',
  'their-claims',
])

/** What the commands of the page do. False leaves a key to the browser. */
export function useSpeakersCommands({ rows, current, onFind }: SpeakersParts) {
  const navigate = useNavigate()
  const history = useBulkUndo(message => showToast({ message }))
  const actions: Record<PageCommand, () => unknown> = {
    next: () => current.move(1),
    previous: () => current.move(-1),
    open() {
      // A button or a link that has the focus is pressed by the browser.
      if (document.activeElement?.matches('a, button') || !current.row) return false
      current.toggle(current.row.speaker.name)
    },
    rename: () => current.openField('name'),
    merge: () => current.openField('merge'),
    alias: () => current.openField('alias'),
    'their-claims': () => current.row && void navigate({ to: '/claims', search: claimsOf(current.row) }),
    find: onFind,
    library: () => void navigate({ to: '/' }),
    claims: () => void navigate({ to: '/claims' }),
    project: () => void navigate({ to: '/project' }),
    settings: openSettings,
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    back: () => current.back(),
  }
  function whyNot(command: PageCommand): string | null {
    const { undo, redo } = useBulkHistory.getState()
    if (ofSpeaker.has(command) && !current.row) return 'No speaker here'
    if (command === 'their-claims' && current.row?.claims === 0) return 'No claim names them yet'
    if (command === 'undo' && undo.length === 0) return 'Nothing to undo'
    if (command === 'redo' && redo.length === 0) return 'Nothing to do again'
    return null
  }
  const places = rows.map(({ speaker: { name } }) => ({
    ...{ id: name, name },
    onRun: () => current.follow(name),
  }))
  return usePageCommands<PageCommand>({
    list: speakersCommands,
    run: command => actions[command](),
    whyNot,
    after: [searchPlaces('Speakers', places)],
    placeholder: 'A command or a speaker',
  })
}
