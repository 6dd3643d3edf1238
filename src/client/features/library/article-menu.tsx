import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Key } from '../../ui/key.tsx'
import { quoteTitle } from '../../ui/quote-title.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import styles from './article-menu.module.css'
import { libraryCommands } from './library-keys.ts'

interface ArticleMenuProps {
  readonly title: string
  /** The button that it hangs on. */
  readonly anchor: RefObject<HTMLElement | null>
  readonly onExport: () => void
  readonly onExportOtherwise: () => void
  readonly onCorrect: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** What can be done with an article without opening it; one menu for the whole list, rendered while it is open. */
export function ArticleMenu(props: ArticleMenuProps) {
  const { title, anchor, onExport, onExportOtherwise, onCorrect, onRemove, onClose } = props
  const keymap = useKeymap(libraryCommands)
  const [exportKeys] = keymap.printed('export')
  const [otherwiseKeys] = keymap.printed('export-otherwise')
  const [correctKeys] = keymap.printed('correct')
  const [removeKeys] = keymap.printed('remove')
  function handleAction(action: () => void) {
    onClose()
    action()
  }
  return (
    <Popover
      isOpen
      aria-label={`More for ${quoteTitle(title)}`}
      triggerRef={anchor}
      placement="bottom end"
      className={styles.popover ?? ''}
      onOpenChange={isOpen => {
        if (!isOpen) onClose()
      }}
    >
      <Menu className={styles.menu ?? ''} aria-label={`More for ${quoteTitle(title)}`} autoFocus="first">
        <MenuItem
          className={styles.item ?? ''}
          textValue="Export its annotation file"
          onAction={() => handleAction(onExport)}
        >
          Export its annotation file
          {exportKeys !== undefined && <Key>{exportKeys}</Key>}
        </MenuItem>
        <MenuItem
          className={styles.item ?? ''}
          textValue="Export it in another format"
          onAction={() => handleAction(onExportOtherwise)}
        >
          Export it in another format
          {otherwiseKeys !== undefined && <Key>{otherwiseKeys}</Key>}
        </MenuItem>
        <MenuItem
          className={styles.item ?? ''}
          textValue="Correct its text"
          onAction={() => handleAction(onCorrect)}
        >
          Correct its text
          {correctKeys !== undefined && <Key>{correctKeys}</Key>}
        </MenuItem>
        <MenuItem
          className={styles.item ?? ''}
          textValue="Remove it with its claims"
          onAction={() => handleAction(onRemove)}
        >
          Remove it with its claims
          {removeKeys !== undefined && <Key>{removeKeys}</Key>}
        </MenuItem>
      </Menu>
    </Popover>
  )
}
