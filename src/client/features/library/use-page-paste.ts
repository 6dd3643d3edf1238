import { useEffect, useRef } from 'react'
import { isTypingPlace } from '../../ui/key-place.ts'

interface Pasted {
  readonly onText: (text: string) => void
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes what is pasted anywhere on the page but in a field; files also there. */
export function usePagePaste(pasted: Pasted): void {
  const latest = useRef(pasted)
  useEffect(() => {
    latest.current = pasted
  })
  useEffect(() => {
    function handlePaste(event: ClipboardEvent) {
      const { clipboardData } = event
      if (!clipboardData) return
      const files = [...clipboardData.files]
      const text = clipboardData.getData('text/plain')
      if (files.length > 0 && text === '') latest.current.onFiles(files)
      else if (text !== '' && !isTypingPlace(event.target)) latest.current.onText(text)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  }, [])
}
