import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { Button } from './button.tsx'
import { presentChord, readChord } from './chord.ts'
import { fullName } from './command.ts'
import { Key, presentKeys } from './key.tsx'
import styles from './key-change-panel.module.css'
import { isApple } from './platform.ts'
import { nameOwners } from './say-refusal.ts'
import type { KeyChange } from './use-key-change.ts'

/** After a key that may be the first of two, ms. Pressed on the page, the second may come at any time. */
const pause = 1_500

interface KeyChangePanelProps {
  readonly change: KeyChange | null
  /** What has just happened, or what can be done. */
  readonly message: string
  /** The keys that the command has now, as printed. */
  readonly printed: readonly string[]
  /** A key was pressed; Enter also where nothing more came after the first of two. */
  readonly onPress: (chord: string) => void
  readonly onTake: () => void
  readonly onSwap: () => void
  readonly onAgain: () => void
  readonly onCancel: () => void
  /** The focus went elsewhere while a key was waited for. */
  readonly onLeave: () => void
}

/** Where the new key of a command is pressed, and where one learns why it cannot be had. */
export function KeyChangePanel({
  change,
  message,
  printed,
  onPress,
  onTake,
  onSwap,
  onAgain,
  onCancel,
  onLeave,
}: KeyChangePanelProps) {
  return (
    <div className={styles.panel} data-active={change !== null || undefined}>
      {change && (
        <p className={styles.what}>
          New key for <b>{fullName(change.command)}</b>
          {printed.map(keys => (
            <Key key={keys}>{keys}</Key>
          ))}
        </p>
      )}
      {change && !change.taken && (
        <Recorder label={fullName(change.command)} first={change.first} onPress={onPress} onLeave={onLeave} />
      )}
      <p className={styles.message} role="status">
        {presentKeys(message, isApple())}
      </p>
      {change?.taken && (
        <Choices change={change} onTake={onTake} onSwap={onSwap} onAgain={onAgain} onCancel={onCancel} />
      )}
    </div>
  )
}

interface RecorderProps {
  readonly label: string
  /** The key before, which may be the first of two. */
  readonly first: string | null
  readonly onPress: (chord: string) => void
  readonly onLeave: () => void
}

/** Takes the next key press, whatever it is, and after a single key one more, unless none comes. */
function Recorder({ label, first, onPress, onLeave }: RecorderProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const handlePause = useEffectEvent(() => onPress('enter'))
  useEffect(() => ref.current?.focus(), [])
  useEffect(() => {
    if (first === null) return
    const timer = setTimeout(handlePause, pause)
    return () => clearTimeout(timer)
  }, [first])
  function handleKeyDown(event: KeyboardEvent) {
    const chord = readChord(event.nativeEvent)
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    if (chord !== null && !event.repeat) onPress(chord)
  }
  return (
    <button
      ref={ref}
      type="button"
      className={styles.recorder}
      aria-label={`Press the new key for ${label}`}
      onKeyDown={handleKeyDown}
      onBlur={onLeave}
    >
      {first === null ? (
        'Press it now'
      ) : (
        <>
          <Key>{presentChord(first)}</Key> then …
        </>
      )}
    </button>
  )
}

interface ChoicesProps extends Pick<KeyChangePanelProps, 'onTake' | 'onSwap' | 'onAgain' | 'onCancel'> {
  readonly change: KeyChange
}

/** What can be done about a key that is another command’s. */
function Choices({ change: { taken }, onTake, onSwap, onAgain, onCancel }: ChoicesProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.querySelector('button')?.focus(), [])
  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the choice, not the dialog around it
    <div ref={ref} className={styles.choices} onKeyDown={handleKeyDown}>
      {taken?.canSwap && <Button onPress={onSwap}>Swap the two</Button>}
      <Button onPress={onTake}>Take it from {taken && nameOwners(taken.owners)}</Button>
      <Button variant="text" onPress={onAgain}>
        Press another
      </Button>
      <Button variant="text" onPress={onCancel}>
        Leave it
      </Button>
    </div>
  )
}
