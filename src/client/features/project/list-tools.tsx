import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/toasts.ts'
import { moveItem, type Steps } from './draft-codebook.ts'
import { useEditing } from './editing.ts'
import styles from './project-page.module.css'

interface ListToolsProps {
  /** Where the list stands. */
  readonly at: Steps
  readonly list: readonly unknown[]
  readonly index: number
  /** What the item is called. */
  readonly label: string
}

/** Moves an item of a list up and down, and removes it; the focus goes with it, then to where one is added. */
export function ListTools({ at, list, index, label }: ListToolsProps) {
  const { change } = useEditing()
  const tools = useRef<HTMLDivElement>(null)
  const called = label || 'this one'
  function handleMove(by: -1 | 1) {
    const focused = document.activeElement
    flushSync(() => change(at, moveItem(list, index, index + by)))
    // The browser takes the focus from what is moved in the page.
    if (focused instanceof HTMLElement) focused.focus()
    announce(`${called} is now ${index + by + 1} of ${list.length}.`)
  }
  function handleRemove() {
    const holder = tools.current?.closest('[data-list]')
    flushSync(() => change(at, list.toSpliced(index, 1)))
    holder?.querySelector<HTMLElement>(':scope > form input')?.focus()
    announce(`Removed ${called}. Ctrl Z brings it back.`)
  }
  return (
    <div ref={tools} className={styles.tools}>
      <Button aria-label={`Move ${called} up`} isDisabled={index === 0} onPress={() => handleMove(-1)}>
        Up
      </Button>
      <Button
        aria-label={`Move ${called} down`}
        isDisabled={index === list.length - 1}
        onPress={() => handleMove(1)}
      >
        Down
      </Button>
      <Button aria-label={`Remove ${called}`} onPress={handleRemove}>
        Remove
      </Button>
    </div>
  )
}
