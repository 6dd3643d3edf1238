import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import type { Reader } from '../../../text/reader.ts'
import type { Piece } from './excerpt.ts'
import { type MeasuredScore, measureScore } from './measure-score.ts'
import styles from './score.module.css'
import type { Lane } from './score-lanes.ts'
import { pitch, StaveStroke } from './stave-marks.tsx'

interface ScoreProps {
  readonly piece: Piece
  readonly lanes: readonly Lane[]
  readonly reader: Reader
  readonly codebook: Codebook
}

/** A stretch of the text with a stave under each line for every annotator; what the staves say is also said in words. */
export function Score({ piece, lanes, reader, codebook }: ScoreProps) {
  const ref = useRef<HTMLParagraphElement>(null)
  const [drawn, setDrawn] = useState<MeasuredScore | null>(null)
  useLayoutEffect(() => {
    const paragraph = ref.current
    if (!paragraph) return
    const measure = () => setDrawn(measureScore(paragraph, lanes, { piece, reader, codebook }))
    measure()
    let width = paragraph.clientWidth
    const observer = new ResizeObserver(() => {
      if (paragraph.clientWidth === width) return
      width = paragraph.clientWidth
      measure()
    })
    observer.observe(paragraph)
    let isCurrent = true
    void document.fonts.ready.then(() => isCurrent && measure())
    return () => {
      isCurrent = false
      observer.disconnect()
    }
  }, [piece, lanes, reader, codebook])
  const style = { '--score-line': `${30 + lanes.length * pitch}px` } as CSSProperties
  return (
    <div className={styles.score} style={style}>
      <p ref={ref} className={styles.text} dir="auto">
        {reader.points.slice(piece.start, piece.end)}
      </p>
      {drawn && (
        <svg className={styles.staves} width={drawn.width} height={drawn.height} aria-hidden="true">
          {drawn.staves.map(({ key, y, label, isConsensus }) => (
            <g key={key} data-all={isConsensus || undefined} className={styles.stave}>
              <path d={`M0 ${y}H${drawn.width}`} />
              <text x="-8" y={y + 3.5}>
                {label}
              </text>
            </g>
          ))}
          {drawn.strokes.map(stroke => (
            <StaveStroke key={stroke.key} stroke={stroke} />
          ))}
        </svg>
      )}
    </div>
  )
}
