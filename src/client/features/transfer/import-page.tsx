// Importing: look at what a file would bring, choose where it differs, then let it in or leave it out.

import { offerImport, usePendingImport } from '../../data/pending-import.ts'
import { DropOverlay } from '../../ui/drop-overlay.tsx'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { ImportStart } from './import-start.tsx'
import { OfferedImport } from './offered-import.tsx'

export function ImportPage() {
  usePageTitle('Import')
  const offered = usePendingImport(pending => pending.offered)
  const dragged = useFileDrop(files => void offerImport(files))
  const [first] = offered
  return (
    <>
      {first ? <OfferedImport key={first.id} offered={first} left={offered.length - 1} /> : <ImportStart />}
      {dragged && (
        <DropOverlay
          title="Drop to look at an annotation file"
          detail="Nothing is imported before you have seen what it brings."
        />
      )}
    </>
  )
}
