import type { Hint } from '../../ui/hint-bar.tsx'
import type { KeyGroup } from '../../ui/key-help.tsx'

/** Every key that works on a report, as the help shows them. */
export const importKeys: readonly KeyGroup[] = [
  {
    title: 'What differs',
    keys: [
      { keys: ['J', 'K'], label: 'Next, previous' },
      { keys: ['X'], label: 'Keep what is here' },
      { keys: ['Y'], label: 'Take the file’s' },
      { keys: ['Shift X'], label: 'Keep all that is here' },
      { keys: ['Shift Y'], label: 'Take all from the file' },
    ],
  },
  {
    title: 'The file',
    keys: [
      { keys: ['Ctrl ↵'], label: 'Import' },
      { keys: ['Esc'], label: 'Cancel, change nothing' },
      { keys: ['?'], label: 'These keys' },
    ],
  },
]

/** The few that the line at the foot has room for; the last two hold also where nothing differs. */
export const importHints: readonly Hint[] = [
  { keys: ['J', 'K'], label: 'Next, previous' },
  { keys: ['X'], label: 'Keep what is here' },
  { keys: ['Y'], label: 'Take the file’s' },
  { keys: ['Ctrl ↵'], label: 'Import' },
  { keys: ['Esc'], label: 'Cancel, change nothing' },
]
