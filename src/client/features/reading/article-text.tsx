// The article's text. All of it is in the DOM, in chunks that the browser skips while they are off the screen
// (`content-visibility`); the first screen is mounted at once, the rest in slices; marks exist near the screen only.
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { keepSelection } from '../../../text/dom/keep-selection.ts'
import { usePreferences } from '../../ui/preferences.ts'
import styles from './article-text.module.css'
import { type Chunk, chunkHeight, chunkParagraphs } from './chunks.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'
import { TextChunk } from './text-chunk.tsx'
import { createVisibility, type Visibility } from './visibility.ts'

/** Of a line of the article, on the average, by the measure. */
const charactersOf = { narrow: 54, usual: 66, wide: 78 } as const
const chunksAGroup = 20
const chunksAStep = 8
const sliceMilliseconds = 6

interface ArticleTextProps {
  readonly ref: RefObject<HTMLDivElement | null>
  /** Every chunk is in the DOM. */
  readonly onComplete: () => void
  /** On paper all of the text stands there with all of its marks. */
  readonly isPrinting: boolean
}

export function ArticleText({ ref, onComplete, isPrinting }: ArticleTextProps) {
  const open = useOpenArticle()
  const isSpoken = usePreferences(preferences => preferences.speakMarks)
  const { article, reader } = open
  const chunks = useMemo(() => chunkParagraphs(reader.paragraphs, charactersALine()), [reader])
  const [atOnce] = useState(countAtOnce)
  const [visibility] = useState(() => createVisibility({ atOnce, change: make => changeNow(open, make) }))
  const inSlices = useMountInSlices({ total: chunks.length, atOnce, onComplete })
  const mounted = isPrinting ? chunks.length : inSlices
  useEffect(() => () => visibility.close(), [visibility])
  const rest = chunks.slice(mounted).reduce((sum, chunk) => sum + chunk.height, 0)
  const groups = Array.from({ length: Math.ceil(mounted / chunksAGroup) }, (_, group) => group)
  return (
    <div
      ref={ref}
      className={styles.text}
      lang={article.language}
      data-article
      data-speak={isSpoken || undefined}
    >
      {groups.map(group => (
        <ChunkGroup
          key={group}
          {...{ chunks, group, visibility, isPrinting }}
          mounted={Math.min(mounted, (group + 1) * chunksAGroup)}
        />
      ))}
      {rest > 0 && <div style={{ height: `${rest}em` }} aria-hidden="true" />}
    </div>
  )
}

/** Marks must be there before a chunk is seen, so they do not wait for React's own time; what is selected stays so. */
function changeNow(open: OpenArticle, make: () => void): void {
  const page = findPage(open)
  if (page) keepSelection(page, () => flushSync(make))
}

interface ChunkGroupProps {
  readonly chunks: readonly Chunk[]
  readonly group: number
  readonly mounted: number
  readonly visibility: Visibility
  readonly isPrinting: boolean
}

/**
 * Some chunks under one memo and in one box, so that mounting a slice re-renders one group and not the article,
 * and a change in one chunk makes the browser look at its group's boxes and not at all chunks.
 */
const ChunkGroup = memo(function ChunkGroup({
  chunks,
  group,
  mounted,
  visibility,
  isPrinting,
}: ChunkGroupProps) {
  const first = group * chunksAGroup
  const here = chunks.slice(first, mounted)
  const height = here.reduce((sum, chunk) => sum + chunk.height, 0)
  return (
    <div
      className={styles.group}
      style={{ containIntrinsicSize: `auto ${height}em` }}
      data-at-once={visibility.isNearAtFirst(first) || undefined}
    >
      {here.map((chunk, at) => (
        <TextChunk key={chunk.first} chunk={chunk} at={first + at} {...{ visibility, isPrinting }} />
      ))}
    </div>
  )
})

/** Chunks mounted and inked with the first paint: as many as the window shows. */
function countAtOnce(): number {
  return Math.ceil(window.innerHeight / (chunkHeight * usePreferences.getState().textSize))
}

/** As the article opens; what is chosen later is met as it is laid out. */
function charactersALine(): number {
  return charactersOf[usePreferences.getState().measure]
}

interface SlicesOptions {
  readonly total: number
  readonly atOnce: number
  readonly onComplete: () => void
}

/** How many chunks to mount: a screenful, then as many more a frame as a few milliseconds allow. */
function useMountInSlices({ total, atOnce, onComplete }: SlicesOptions): number {
  const [mounted, setMounted] = useState(Math.min(total, atOnce))
  useLayoutEffect(() => {
    let frame = 0
    let count = Math.min(total, atOnce)
    function mountSlice() {
      const began = performance.now()
      while (count < total && performance.now() - began < sliceMilliseconds) {
        count = Math.min(total, count + chunksAStep)
        flushSync(() => setMounted(count))
      }
      if (count < total) frame = requestAnimationFrame(mountSlice)
      else onComplete()
    }
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(mountSlice)
    })
    return () => cancelAnimationFrame(frame)
  }, [total, atOnce, onComplete])
  return mounted
}
