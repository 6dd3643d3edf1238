// What is drawn over a chunk's text after the text is painted: the ends of the lines and the signs in the gutter.
import { type RefObject, useEffect, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { createAfterPaint } from '../../ui/after-paint.ts'
import { presentInitials } from '../../ui/present-initials.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { findBeside } from './beside-layer.ts'
import styles from './chunk-ink.module.css'
import type { Chunk } from './chunks.ts'
import { beginningsIn, rectOfBeginning } from './claim-places.ts'
import type { BesideStart } from './measure-beside.ts'
import {
  type Beginning,
  type Edge,
  type Ink,
  measureInk,
  measureMissed,
  type PartNumber,
  type Sign,
} from './measure-ink.ts'
import { type LooseEnd, measureLooseEnds } from './measure-loose-ends.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'
import { verdictsOf } from './verdicts.ts'

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
  const [missed, setMissed] = useState<readonly Sign[]>([])
  const [looseEnds, setLooseEnds] = useState<readonly LooseEnd[]>([])
  useEffect(() => {
    const element = chunkRef.current
    if (!element) return
    const stop = watchChunk(open, chunk, element, () => {
      const measured = measureInk(element, findBeginnings(open, chunk))
      open.layout.put(at, { element, places: measured.places })
      setInk(measured)
      if (open.paint.proposals()) setMissed(findMissed(open, element, measured.signs))
      setLooseEnds(findLooseEnds(open, chunk, element))
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
        {ink.beside.map(start => (
          <Initials key={start.id} start={start} />
        ))}
        {looseEnds.map(({ key, type, x, y, ahead }) => (
          <path
            key={key}
            className={styles.loose}
            data-loose
            data-type={type}
            d={`M${x} ${y}h${9 * ahead}`}
          />
        ))}
        {ink.parts.length > 1 && ink.parts.map(part => <PartMark key={part.number} part={part} />)}
      </svg>
      {ink.signs
        .filter(sign => sign.place < mostSigns)
        .map(sign => (
          <SignMark key={sign.id} sign={sign} />
        ))}
      {missed.map(sign => (
        <SignMark key={sign.id} sign={sign} isMissed />
      ))}
    </>
  )
}

/** A changed claim has a sign of its own: what is missed has none but this. */
function findMissed(open: OpenArticle, element: HTMLElement, signs: readonly Sign[]): readonly Sign[] {
  const missing = new Set(
    verdictsOf(open)
      .getState()
      .reviews.filter(({ verdict }) => verdict === 'missed')
      .map(({ id }) => id),
  )
  return measureMissed(element, signs).filter(({ id }) => missing.has(id))
}

function findBeginnings(open: OpenArticle, chunk: Chunk): readonly Beginning[] {
  const page = findPage(open)
  if (!page) return []
  // One line stands for a crowd: where each of it begins nobody could see.
  const isCrowded = (at: number, { id }: Claim) => open.paint.read(at).crowded.has(id)
  return beginningsIn(open, chunk, isCrowded).map(claim => ({
    id: claim.id,
    type: claim.type,
    rect: () => rectOfBeginning(page, claim),
  }))
}

/** At rest too a claim of several parts shows that it goes on, and where it has come from. */
function findLooseEnds(open: OpenArticle, chunk: Chunk, element: HTMLElement): readonly LooseEnd[] {
  const page = findPage(open)
  if (!page) return []
  const claims = new Set<Claim>()
  for (let at = chunk.first; at < chunk.last; at += 1) {
    for (const claim of open.index.touching(at)) if (claim.fragments.length > 1) claims.add(claim)
  }
  return claims.size === 0 ? [] : measureLooseEnds(page, element, [...claims])
}

/** Calls `onLayout` after paints that may have moved something: never in the frame of the change itself. */
function watchChunk(open: OpenArticle, chunk: Chunk, element: HTMLElement, onLayout: () => void): () => void {
  const { plan, cancel } = createAfterPaint(onLayout)
  const stops: (() => void)[] = []
  for (let at = chunk.first; at < chunk.last; at += 1) stops.push(open.paint.subscribe(at)(plan))
  stops.push(open.store.subscribe((now, before) => now.besideLayers !== before.besideLayers && plan()))
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
  const { type, side, x, y, isLeftwards, isFocused, isFine } = edge
  const ahead = isLeftwards ? -1 : 1
  const attributes = { className: styles.edge, 'data-type': type, 'data-focused': isFocused || undefined }
  if (type === 'quote') {
    const radius = (isFocused ? 3.2 : 2.5) * (isFine ? 0.5 : 1)
    return <circle {...attributes} cx={x + 1.2 * (side === 'end' ? -ahead : ahead)} cy={y} r={radius} />
  }
  if (type === 'forecast' && side === 'end') {
    const [length, half] = isFine ? [2.5, 2] : [4.5, 3.4]
    const back = x - length * ahead
    return <path {...attributes} d={`M${back} ${y - half}L${x + ahead} ${y}L${back} ${y + half}Z`} />
  }
  return <path {...attributes} data-tick d={`M${x} ${y + (isFocused ? 1.5 : 1)}v-${isFine ? 3 : 6}`} />
}

/** Whose line this is, below its beginning. */
function Initials({ start }: { readonly start: BesideStart }) {
  const open = useOpenArticle()
  const found = findBeside(open.store.getState().besideLayers, start.id)
  if (!found) return null
  return (
    <text
      className={styles.initials}
      data-type={start.type}
      data-initials
      x={start.x}
      y={start.y + 8}
      textAnchor={start.isLeftwards ? 'end' : 'start'}
    >
      {presentInitials(found.annotator.name)}
    </text>
  )
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
function SignMark({ sign, isMissed = false }: { readonly sign: Sign; readonly isMissed?: boolean }) {
  const style = { top: sign.y, '--place': sign.place, '--step': `${signWidth}px` } as React.CSSProperties
  return (
    <span
      className={styles.sign}
      style={style}
      data-sign={isMissed ? undefined : sign.id}
      data-missed={isMissed ? sign.id : undefined}
      data-place={sign.place}
      aria-hidden="true"
    >
      <TypeMark type={sign.type} hollow={isMissed} />
    </span>
  )
}
