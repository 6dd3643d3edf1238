import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { readChord } from './chord.ts'
import { fullName } from './command.ts'
import { Key, presentKeys } from './key.tsx'
import styles from './key-change-panel.module.css'
import { isApple } from './platform.ts'
import type { KeyChange } from './use-key-change.ts'

interface KeyChangePanelProps {
  readonly change: KeyChange | null
  /** What has just happened, or what can be done. */
  readonly message: string
  /** The keys that the command has now, as printed. */
  readonly printed: readonly string[]
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
        <Recorder label={fullName(change.command)} onPress={onPress} onLeave={onLeave} />
      )}
      <p className={styles.message} role="status">
        {presentKeys(message, isApple())}
      </p>
      {change?.taken && (
        <Choices
          change={change}
          hasKeys={printed.length > 0}
          onTake={onTake}
          onSwap={onSwap}
          onAgain={onAgain}
          onCancel={onCancel}
        />
      )}
    </div>
  )
}

interface RecorderProps {
  readonly label: string
  readonly onPress: (chord: string) => void
  readonly onLeave: () => void
}

/** Takes the next key press, whatever it is. */
function Recorder({ label, onPress, onLeave }: RecorderProps) {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => ref.current?.focus(), [])
  function handleKeyDown(event: KeyboardEvent) {
    const chord = readChord(event.nativeEvent)
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    if (chord !== null) onPress(chord)
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
      Press it now
    </button>
  )
}

interface ChoicesProps extends Pick<KeyChangePanelProps, 'onTake' | 'onSwap' | 'onAgain' | 'onCancel'> {
  readonly change: KeyChange
  /** Whether there is something to swap. */
  readonly hasKeys: boolean
}

/** What can be done about a key that is another command’s. */
function Choices({ change, hasKeys, onTake, onSwap, onAgain, onCancel }: ChoicesProps) {
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
      {hasKeys && <Button onPress={onSwap}>Swap the two</Button>}
      <Button onPress={onTake}>Take it from “{change.taken && fullName(change.taken.owner)}”</Button>
      <Button variant="text" onPress={onAgain}>
        Press another
      </Button>
      <Button variant="text" onPress={onCancel}>
        Leave it
      </Button>
    </div>
  )
}
