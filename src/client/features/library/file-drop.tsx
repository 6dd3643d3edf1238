import { useNavigate } from '@tanstack/react-router'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { fileKind } from './describe-drop.ts'
import { FileDropOverlay } from './file-drop-overlay.tsx'
import { useIntake } from './use-intake.ts'

/** Takes files dropped on a page other than the library, and goes where it shows what became of them. */
export function FileDrop() {
  const navigate = useNavigate()
  const { takeFiles } = useIntake()
  async function handleFiles(files: readonly File[]) {
    await takeFiles(files)
    if (files.every(file => fileKind(file) !== 'annotations')) await navigate({ to: '/' })
  }
  const dragged = useFileDrop(files => void handleFiles(files))
  return dragged && <FileDropOverlay types={dragged} />
}
