import type { Hint } from '../../ui/hint-bar.tsx'
import type { KeyGroup } from '../../ui/key-help.tsx'

/** What a report lets one do. */
interface Possible {
  readonly choose: boolean
  readonly apply: boolean
}

const choosing: KeyGroup = {
  title: 'What differs',
  keys: [
    { keys: ['J', 'K'], label: 'Next, previous' },
    { keys: ['X'], label: 'Keep what is here' },
    { keys: ['Y'], label: 'Take the file’s' },
    { keys: ['Shift X'], label: 'Keep all that is here' },
    { keys: ['Shift Y'], label: 'Take all from the file' },
  ],
}

/** Every key that works on a report, as the help shows them. */
export function importKeys({ choose, apply }: Possible): readonly KeyGroup[] {
  const file: KeyGroup = {
    title: 'The file',
    keys: [
      ...(apply ? [{ keys: ['Ctrl ↵'], label: 'Import' }] : []),
      { keys: ['Esc'], label: apply ? 'Cancel, change nothing' : 'Leave' },
      { keys: ['?'], label: 'These keys' },
    ],
  }
  return choose ? [choosing, file] : [file]
}

/** The few that the line at the foot has room for. */
export function importHints(possible: Possible): readonly Hint[] {
  const shown = importKeys(possible).flatMap(({ keys }) => keys)
  return shown.filter(({ keys: [key = ''] }) => key !== '?' && !key.startsWith('Shift'))
}
