import { DropOverlay } from '../../ui/drop-overlay.tsx'
import { describeDrop } from './describe-drop.ts'

/** Says what dropping files of these media types will do. */
export function FileDropOverlay({ types }: { readonly types: readonly string[] }) {
  return (
    <DropOverlay
      title={describeDrop(types)}
      detail="Text files become articles, kept to the letter. Annotation files are shown before anything is imported."
    />
  )
}
