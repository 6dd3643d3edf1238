import { Fragment, memo, type ReactNode, useSyncExternalStore } from 'react'
import type { PaintNode } from '../../../text/beside-tree.ts'
import styles from './article-text.module.css'
import { typeLabel } from './claim-words.ts'
import { inlineText } from './inline-text.tsx'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import type { ParagraphPaint } from './paint.ts'
import { crowdId } from './paint-paragraph.ts'

/** More lanes than these have lines finer and closer together; more than `mostLanes` share the outermost. */
const usualLanes = 4
const mostLanes = 8

/** A paragraph without its marks. */
export function PlainText({ index }: { readonly index: number }) {
  const { reader } = useOpenArticle()
  const paragraph = reader.paragraphs[index]
  return paragraph ? inlineText(reader, paragraph) : null
}

/** A paragraph with the marks of its claims, re-rendered by changes to these alone. */
export const InkedText = memo(function InkedText({ index }: { readonly index: number }) {
  const open = useOpenArticle()
  const paint = useSyncExternalStore(open.paint.subscribe(index), () => open.paint.read(index))
  return <>{paint.nodes.map(node => renderNode(node, open, paint))}</>
})

function renderNode(node: PaintNode, open: OpenArticle, paint: ParagraphPaint): ReactNode {
  if (node.kind === 'text') return <Fragment key={node.start}>{inlineText(open.reader, node)}</Fragment>
  const { claim, type, lane, fragment } = node.cover
  const shared = {
    className: node.kind === 'mark' ? styles.mark : styles.beside,
    'data-type': type,
    'data-lane': Math.min(lane, mostLanes - 1),
    'data-lanes': paint.lanes > usualLanes ? Math.min(paint.lanes, mostLanes) : undefined,
    'data-first': node.first || undefined,
  }
  const children = node.children.map(child => renderNode(child, open, paint))
  const key = `${claim} ${node.start}`
  if (claim === crowdId) {
    return (
      <span key={key} className={styles.crowd} data-crowd>
        {children}
      </span>
    )
  }
  if (node.kind === 'beside') {
    return (
      <span key={key} {...shared} {...lineOf(claim, paint)}>
        {children}
      </span>
    )
  }
  const isEnd = node.first || node.last
  return (
    // The text is read as text: a mark is said once, where the claim begins and ends (`data-says`).
    <mark
      key={key}
      {...shared}
      role="presentation"
      data-claim={claim}
      data-fragment={fragment}
      data-last={node.last || undefined}
      data-says={isEnd ? typeLabel(open, type).toLowerCase() : undefined}
      data-focused={claim === paint.focused || undefined}
    >
      {children}
    </mark>
  )
}

/** Of a line beside one's own claims: another layer's, or what a reviewer proposes. */
function lineOf(claim: string, { looked, proposals }: ParagraphPaint) {
  if (!proposals?.index.get(claim))
    return { 'data-beside': claim, 'data-looked': claim === looked || undefined }
  const isCurrent = claim === proposals.current
  return { className: styles.proposed, 'data-proposed': claim, 'data-current': isCurrent || undefined }
}
