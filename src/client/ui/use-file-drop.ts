import { useEffect, useRef, useState } from 'react'

/** Media types of the files being dragged over the window, as far as the browser tells; null when there are none. */
export type DraggedTypes = readonly string[] | null

/** Takes files dropped anywhere on the page, and tells what is being dragged over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): DraggedTypes {
  const [types, setTypes] = useState<DraggedTypes>(null)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    function handleDragOver(event: DragEvent) {
      const transfer = event.dataTransfer
      if (!transfer?.types.includes('Files')) return
      event.preventDefault()
      transfer.dropEffect = 'copy'
      setTypes(before => before ?? typesOf(transfer))
    }
    function handleDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setTypes(null)
    }
    function handleDrop(event: DragEvent) {
      const transfer = event.dataTransfer
      if (!transfer?.types.includes('Files')) return
      event.preventDefault()
      setTypes(null)
      latest.current([...transfer.files])
    }
    window.addEventListener('dragover', handleDragOver)
    window.addEventListener('dragleave', handleDragLeave)
    window.addEventListener('drop', handleDrop)
    return () => {
      window.removeEventListener('dragover', handleDragOver)
      window.removeEventListener('dragleave', handleDragLeave)
      window.removeEventListener('drop', handleDrop)
    }
  }, [])
  return types
}

function typesOf(transfer: DataTransfer): readonly string[] {
  return [...transfer.items].filter(item => item.kind === 'file').map(item => item.type)
}
