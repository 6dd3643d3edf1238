import type { RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { libraryCommands } from './library-keys.ts'
import styles from './library-toolbar.module.css'

interface LibraryToolbarProps {
  readonly shown: number
  readonly total: number
  readonly wanted: string
  readonly findRef: RefObject<HTMLInputElement | null>
  readonly onFind: (wanted: string) => void
  readonly onLeaveFind: () => void
  readonly onImport: () => void
  readonly onExport: () => void
  readonly onExportOtherwise: () => void
}

/** How many articles there are, and what can be done with all of them. */
export function LibraryToolbar({
  shown,
  total,
  wanted,
  findRef,
  onFind,
  onLeaveFind,
  onImport,
  onExport,
  onExportOtherwise,
}: LibraryToolbarProps) {
  const keymap = useKeymap(libraryCommands)
  const isNarrowed = wanted.trim() !== ''
  return (
    <div className={styles.toolbar}>
      <p className={styles.count} role="status">
        {isNarrowed ? `${presentCount(shown)} of ${plural(total, 'article')}` : plural(total, 'article')}
      </p>
      <div className={styles.files}>
        <Button variant="text" keys={keymap.printed('import')[0]} onPress={onImport}>
          Import
        </Button>
        {total > 0 && (
          <Button variant="text" onPress={onExport}>
            Export all
          </Button>
        )}
        {total > 0 && (
          <Button variant="text" aria-haspopup="dialog" onPress={onExportOtherwise}>
            Other formats
          </Button>
        )}
      </div>
      {total > 0 && (
        <FindBox
          label="Find in titles"
          placeholder="Find in titles"
          keys={keymap.printed('find')[0]}
          ref={findRef}
          value={wanted}
          onChange={onFind}
          onLeave={onLeaveFind}
        />
      )}
    </div>
  )
}
