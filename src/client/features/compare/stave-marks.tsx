import type { LineBox } from '../../../text/dom/lines-of-text.ts'
import styles from './score.module.css'

/** Height of one stave, and from the foot of a line to the first, in CSS pixels. */
export const pitch = 12.5

/** Of a mark in question, in CSS pixels. */
export const markWidth = 10
const first = 8

/** A stroke of a stave on one printed line, as it is drawn. */
export interface DrawnStroke {
  readonly key: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly type: string
  readonly line: string
  readonly isMain: boolean
  readonly isConsensus: boolean
  /** Where its mark would stand. */
  readonly markAt: number
  /** The letter or number at its beginning; null where it goes on from the line above. */
  readonly mark: string | null
  /** True for the first part of a claim that is in question: its mark is filled. */
  readonly isFilled: boolean
}

/** Where the stave of a lane runs under a line, from the top of the score. */
export function staveHeight(line: Pick<LineBox, 'bottom'>, top: number, lane: number): number {
  return line.bottom - top + first + lane * pitch
}

const dashes: Readonly<Record<string, string>> = {
  dashed: '7 3',
  dotted: '0.1 4.6',
  wavy: '3 2',
  double: '14 2',
}

export function StaveStroke({ stroke }: { readonly stroke: DrawnStroke }) {
  const { x, right, y, type, line, isMain, isConsensus } = stroke
  return (
    <g
      data-type={type}
      className={styles.stroke}
      data-main={isMain || undefined}
      data-all={isConsensus || undefined}
    >
      <path
        d={`M${x + (stroke.mark === null ? 0 : 1)} ${y}H${Math.max(right - 1, x + 2)}`}
        strokeDasharray={dashes[line]}
        strokeLinecap={line === 'dotted' ? 'round' : 'butt'}
      />
      {stroke.mark !== null && <StaveMark {...stroke} mark={stroke.mark} />}
    </g>
  )
}

function StaveMark({ markAt, y, type, isMain, isFilled, mark }: DrawnStroke & { readonly mark: string }) {
  const scale = isMain ? 0.75 : 0.62
  return (
    <g
      className={styles.mark}
      data-filled={isFilled || undefined}
      transform={`translate(${markAt} ${y - 8 * scale}) scale(${scale})`}
    >
      {type === 'forecast' ? (
        <path d="M1.2 1.5H10L15.2 8L10 14.5H1.2Z" />
      ) : type === 'quote' ? (
        <circle cx="8" cy="8" r="7.1" />
      ) : (
        <rect x="1.2" y="1.2" width="13.6" height="13.6" rx={type === 'assessment' ? 1 : 4} />
      )}
      <text className={styles.letter} x={type === 'forecast' ? 7 : 8} y="12">
        {mark}
      </text>
    </g>
  )
}
