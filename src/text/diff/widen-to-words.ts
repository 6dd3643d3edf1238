import type { DiffPart } from './describe-diff.ts'

const wordAtEnd = /[\p{L}\p{M}\p{N}]+$/u
const wordAtStart = /^[\p{L}\p{M}\p{N}]+/u

/** A stretch that differs, as it grows. */
interface Change {
  removed: string
  added: string
}

/**
 * The same change for a reader: a word that changed in some of its letters is told whole, as it was and as it is.
 * Signs and spaces beside words are told by themselves.
 */
export function widenToWords(parts: readonly DiffPart[]): readonly DiffPart[] {
  const widened: DiffPart[] = []
  let change: Change = { removed: '', added: '' }
  function tell(kept: string) {
    if (change.removed !== '') widened.push({ kind: 'removed', text: change.removed })
    if (change.added !== '') widened.push({ kind: 'added', text: change.added })
    change = { removed: '', added: '' }
    if (kept !== '') widened.push({ kind: 'same', text: kept })
  }
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'same') {
      change[part.kind] += part.text
      continue
    }
    const head = touches(change, wordAtEnd) ? take(part.text, wordAtStart) : ''
    const rest = part.text.slice(head.length)
    const tail = touches(nextChange(parts, index), wordAtStart) ? take(rest, wordAtEnd) : ''
    change = { removed: change.removed + head, added: change.added + head }
    const kept = rest.slice(0, rest.length - tail.length)
    // A word that changed in two places is one change.
    if (kept !== '' || tail !== '') tell(kept)
    change = { removed: change.removed + tail, added: change.added + tail }
  }
  tell('')
  return widened
}

function touches({ removed, added }: Change, side: RegExp): boolean {
  return side.test(removed) || side.test(added)
}

function take(text: string, side: RegExp): string {
  return side.exec(text)?.[0] ?? ''
}

/** What differs between this part and the next that is the same. */
function nextChange(parts: readonly DiffPart[], index: number): Change {
  const change: Change = { removed: '', added: '' }
  for (const part of parts.slice(index + 1)) {
    if (part.kind === 'same') break
    change[part.kind] += part.text
  }
  return change
}
