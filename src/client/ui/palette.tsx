import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { TextField } from 'react-aria-components/TextField'
import { isSingleKey, readChord } from './chord.ts'
import type { Hint } from './hint-bar.tsx'
import { Key } from './key.tsx'
import styles from './palette.module.css'
import type { PaletteEntry, Search } from './palette-search.ts'
import { PaletteSectionView } from './palette-section-view.tsx'
import { useSearch } from './use-search.ts'

interface PaletteProps {
  readonly search: Search
  /** What can be looked for here, in a few words. */
  readonly placeholder: string
  readonly hints: readonly Hint[]
  /** The chords that open it, and close it too. */
  readonly chords: readonly string[]
  readonly onRun: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

/** Finds a command, or a place to go to, by a few letters of its words. Render it while it is open. */
export function Palette({ search, placeholder, hints, chords, onRun, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const { sections, isDone } = useSearch(search, typed)
  const listRef = useRef<HTMLDivElement>(null)
  const entries = sections.flatMap(section => section.entries)
  const runFirst = useRunWhenFound(isDone, typed, () => runOne(findFirst(entries)))
  function runOne(entry: PaletteEntry | undefined) {
    if (entry && entry.unavailable === undefined) onRun(entry)
  }
  function handleEnter() {
    const chosen = listRef.current?.querySelector<HTMLElement>('[data-focused]')?.dataset['key']
    if (!isDone) runFirst()
    else if (chosen !== undefined) runOne(entries.find(entry => entry.id === chosen))
    else if (typed.trim() !== '') runOne(findFirst(entries))
  }
  function handleKeyDown(event: KeyboardEvent) {
    const chord = readChord(event.nativeEvent)
    // What an input method takes is not for the list either.
    if (chord === null) return event.stopPropagation()
    // A letter that opens it is typed in it.
    const isClosing = chord === 'escape' || (chords.includes(chord) && !isSingleKey(chord))
    if (!isClosing && (chord !== 'enter' || event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (isClosing) onClose()
    else handleEnter()
  }
  return (
    <ModalOverlay className={styles.scrim ?? ''} isOpen isDismissable onOpenChange={onClose}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} aria-label="Commands">
          <div className={styles.inside} onKeyDownCapture={handleKeyDown}>
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <div className={styles.head}>
                <TextField className={styles.field ?? ''} aria-label={placeholder} autoFocus>
                  <Input
                    className={styles.input ?? ''}
                    role="combobox"
                    aria-expanded
                    placeholder={placeholder}
                  />
                </TextField>
                <button type="button" className={styles.close} onClick={onClose}>
                  Close
                </button>
              </div>
              <ListBox
                ref={listRef}
                className={styles.list ?? ''}
                aria-label="What was found"
                aria-busy={!isDone}
                onAction={id => runOne(entries.find(entry => entry.id === id))}
                renderEmptyState={() => <p className={styles.nothing}>{isDone ? 'Nothing found.' : ''}</p>}
              >
                {sections.map(section => (
                  <PaletteSectionView key={section.title} section={section} />
                ))}
              </ListBox>
            </Autocomplete>
            <PaletteHints hints={hints} />
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

const ownHints: readonly Hint[] = [
  { keys: ['↑', '↓'], label: 'Choose' },
  { keys: ['↵'], label: 'Go' },
  { keys: ['>'], label: 'Commands only' },
]

function PaletteHints({ hints }: { readonly hints: readonly Hint[] }) {
  const all = [...ownHints, ...hints]
  return (
    <p className={styles.foot}>
      {all.map(({ keys, label }) => (
        <span key={label}>
          {keys.map(each => (
            <Key key={each}>{each}</Key>
          ))}
          {label}
        </span>
      ))}
    </p>
  )
}

function findFirst(entries: readonly PaletteEntry[]): PaletteEntry | undefined {
  return entries.find(entry => entry.unavailable === undefined)
}

/** Enter pressed before all is found means the first of what will have been found, unless one types on. */
function useRunWhenFound(isDone: boolean, typed: string, run: () => void): () => void {
  const wantedFor = useRef<string | null>(null)
  const runNow = useEffectEvent(run)
  useEffect(() => {
    if (!isDone) return
    const isWanted = wantedFor.current === typed
    wantedFor.current = null
    if (!isWanted) return
    // The palette cannot go while it is being drawn.
    const timer = setTimeout(() => runNow())
    return () => clearTimeout(timer)
  }, [isDone, typed])
  return () => {
    wantedFor.current = typed
  }
}
