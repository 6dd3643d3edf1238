import { NoteText } from '../../ui/note-text.tsx'
import styles from './inspector.module.css'

/** The note as it reads. A press on it, but for its links, leads into the field beneath. */
export function NoteAtRest({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key the field itself is reached, which follows
    // biome-ignore lint/a11y/noStaticElementInteractions: the field itself is there for who does not press
    <div
      className={styles.rest}
      onClick={event => {
        const isLink = event.target instanceof Element && event.target.closest('a')
        const isSelecting = document.getSelection()?.isCollapsed === false
        const field = event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-note]')
        if (!isLink && !isSelecting) field?.focus()
      }}
    >
      <NoteText text={text} className={styles.read} />
    </div>
  )
}
