import { Fragment, type ReactNode } from 'react'
import type { Span } from '../../../core/span.ts'
import { findInvisibles, type Invisible } from '../../../text/invisibles.ts'
import type { Reader } from '../../../text/reader.ts'
import styles from './inline-text.module.css'

/**
 * A stretch of the article as it is shown: its characters and nothing else as text nodes, those that turn the
 * direction set apart, so that they turn nothing, and those that do not show with a sign from the style sheet.
 */
export function inlineText({ points }: Reader, span: Span): ReactNode {
  const invisibles = findInvisibles(points, span)
  if (invisibles.length === 0) return points.slice(span.start, span.end)
  return (
    <>
      {invisibles.map((invisible, i) => (
        <Fragment key={invisible.at}>
          {points.slice(i === 0 ? span.start : (invisibles[i - 1]?.at ?? 0) + 1, invisible.at)}
          {invisibleCharacter(invisible, points.slice(invisible.at, invisible.at + 1))}
        </Fragment>
      ))}
      {points.slice((invisibles.at(-1)?.at ?? 0) + 1, span.end)}
    </>
  )
}

function invisibleCharacter({ kind }: Invisible, character: string): ReactNode {
  return (
    <span
      className={styles.invisible}
      role="img"
      aria-label={kind.name}
      title={kind.name}
      data-invisible={kind.label}
      data-leans={kind.leans}
    >
      {character}
    </span>
  )
}
