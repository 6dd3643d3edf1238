import { type ComponentType, lazy, Suspense } from 'react'
import { looksLikeMarkdown } from './markdown-words.ts'

interface NoteTextProps {
  readonly text: string
  readonly className?: string | undefined
}

let loaded: ComponentType<{ readonly text: string }> | null = null

/** Loads what shows Markdown; from then on notes are shown at once, also while a page is being printed. */
export async function loadMarkdown(): Promise<{ default: ComponentType<{ readonly text: string }> }> {
  const { Markdown } = await import('./markdown.tsx')
  loaded = Markdown
  return { default: Markdown }
}

const LazyMarkdown = lazy(loadMarkdown)

/** A note at rest: as Markdown where it has signs of it, else as typed, and so until Markdown is loaded too. */
export function NoteText({ text, className }: NoteTextProps) {
  const plain = (
    <p className={className} dir="auto">
      {text}
    </p>
  )
  if (!looksLikeMarkdown(text)) return plain
  const Shown = loaded ?? LazyMarkdown
  return (
    <Suspense fallback={plain}>
      <div className={className}>
        <Shown text={text} />
      </div>
    </Suspense>
  )
}
