// What is drawn over a chunk's text after the text is painted: the ends of the lines and the signs in the gutter.
import { type RefObject, useEffect, useState } from 'react'
import { createAfterPaint } from '../../ui/after-paint.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import styles from './chunk-ink.module.css'
import type { Chunk } from './chunks.ts'
import { type Edge, type Ink, measureInk, type PartNumber, type Sign } from './measure-ink.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

interface ChunkInkProps {
  readonly chunk: Chunk
  readonly at: number
  readonly chunkRef: RefObject<HTMLElement | null>
}

const signWidth = 18
/** More signs than this on one line are left to the cards. */
const mostSigns = 3

export function ChunkInk({ chunk, at, chunkRef }: ChunkInkProps) {
  const open = useOpenArticle()
  const [ink, setInk] = useState<Ink | null>(null)
  useEffect(() => {
    const element = chunkRef.current
    if (!element) return
    const stop = watchChunk(open, chunk, element, () => {
      const measured = measureInk(element)
      open.layout.put(at, { element, places: measured.places })
      setInk(measured)
    })
    return () => {
      stop()
      open.layout.drop(at)
    }
  }, [open, chunk, at, chunkRef])
  if (!ink) return null
  return (
    <>
      <svg className={styles.edges} aria-hidden="true">
        {ink.edges.map(edge => (
          <EdgeMark key={`${edge.id} ${edge.side}`} edge={edge} />
        ))}
        {ink.parts.length > 1 && ink.parts.map(part => <PartMark key={part.number} part={part} />)}
      </svg>
      {ink.signs
        .filter(sign => sign.place < mostSigns)
        .map(sign => (
          <SignMark key={sign.id} sign={sign} />
        ))}
    </>
  )
}

/** Calls `onLayout` after paints that may have moved something: never in the frame of the change itself. */
function watchChunk(open: OpenArticle, chunk: Chunk, element: HTMLElement, onLayout: () => void): () => void {
  const { plan, cancel } = createAfterPaint(onLayout)
  const stops: (() => void)[] = []
  for (let at = chunk.first; at < chunk.last; at += 1) stops.push(open.paint.subscribe(at)(plan))
  const resize = new ResizeObserver(plan)
  resize.observe(element)
  document.fonts.addEventListener('loadingdone', plan)
  plan()
  return () => {
    cancel()
    resize.disconnect()
    document.fonts.removeEventListener('loadingdone', plan)
    for (const stop of stops) stop()
  }
}

function EdgeMark({ edge }: { readonly edge: Edge }) {
  const { type, side, x, y, isLeftwards, isFocused } = edge
  const ahead = isLeftwards ? -1 : 1
  const attributes = { className: styles.edge, 'data-type': type, 'data-focused': isFocused || undefined }
  if (type === 'quote') {
    return (
      <circle
        {...attributes}
        cx={x + 1.2 * (side === 'end' ? -ahead : ahead)}
        cy={y}
        r={isFocused ? 3.2 : 2.5}
      />
    )
  }
  if (type === 'forecast' && side === 'end') {
    return (
      <path
        {...attributes}
        d={`M${x - 4.5 * ahead} ${y - 3.4}L${x + ahead} ${y}L${x - 4.5 * ahead} ${y + 3.4}Z`}
      />
    )
  }
  return <path {...attributes} data-tick d={`M${x} ${y + (isFocused ? 1.5 : 1)}v-6`} />
}

function PartMark({ part }: { readonly part: PartNumber }) {
  return (
    <g className={styles.part} data-type={part.type}>
      <circle cx={part.x} cy={part.y} r="6.5" />
      <text x={part.x} y={part.y + 3.4}>
        {part.number}
      </text>
    </g>
  )
}

/** A larger target for the mouse; the card says the same to everybody else. */
function SignMark({ sign }: { readonly sign: Sign }) {
  const style = { top: sign.y, '--place': sign.place, '--step': `${signWidth}px` } as React.CSSProperties
  return (
    <span
      className={styles.sign}
      style={style}
      data-sign={sign.id}
      data-place={sign.place}
      aria-hidden="true"
    >
      <TypeMark type={sign.type} />
    </span>
  )
}
