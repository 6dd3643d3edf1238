import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Key } from '../../ui/key.tsx'
import { quoteTitle } from '../../ui/quote-title.ts'
import styles from './article-menu.module.css'

interface ArticleMenuProps {
  readonly title: string
  readonly onExport: () => void
  readonly onRemove: () => void
}

/** What can be done with an article without opening it. */
export function ArticleMenu({ title, onExport, onRemove }: ArticleMenuProps) {
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label={`More for ${quoteTitle(title)}`}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.5" />
          <circle cx="8" cy="8" r="1.5" />
          <circle cx="13" cy="8" r="1.5" />
        </svg>
      </Button>
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <Menu className={styles.menu ?? ''} aria-label={`More for ${quoteTitle(title)}`}>
          <MenuItem className={styles.item ?? ''} onAction={onExport} textValue="Export its annotation file">
            Export its annotation file
            <Key>Ctrl E</Key>
          </MenuItem>
          <MenuItem className={styles.item ?? ''} onAction={onRemove} textValue="Remove it with its claims">
            Remove it with its claims
            <Key>Del</Key>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
