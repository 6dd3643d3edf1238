import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { loadWhenIdle } from './lazy-part.tsx'
import { looksLikeMarkdown } from './markdown-words.ts'

interface NoteTextProps {
  readonly text: string
  readonly className?: string | undefined
}

let loaded: ComponentType<{ readonly text: string }> | null = null

/** Loads what shows Markdown; from then on notes are shown at once, also while a page is being printed. */
export async function loadMarkdown(): Promise<void> {
  loaded = (await import('./markdown.tsx')).Markdown
}
loadWhenIdle(loadMarkdown)

/** A note at rest: as Markdown where it has signs of it, else as typed, and so until Markdown is loaded too. */
export function NoteText({ text, className }: NoteTextProps) {
  const plain = (
    <p className={className} dir="auto">
      {text}
    </p>
  )
  if (!looksLikeMarkdown(text)) return plain
  return <MarkdownNote text={text} className={className} plain={plain} />
}

function MarkdownNote({ text, className, plain }: NoteTextProps & { readonly plain: ReactNode }) {
  const [Shown, setShown] = useState(() => loaded)
  useEffect(() => {
    if (Shown) return
    let isHere = true
    // Where it cannot be had the note stays as typed.
    loadMarkdown().then(
      () => isHere && setShown(() => loaded),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [Shown])
  if (!Shown) return plain
  return (
    <div className={className}>
      <Shown text={text} />
    </div>
  )
}
