import { Fragment, memo, type ReactNode, useSyncExternalStore } from 'react'
import type { SegmentNode } from '../../../text/segment-tree.ts'
import styles from './article-text.module.css'
import { inlineText } from './inline-text.tsx'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

const outermostLane = 3

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
  return <>{paint.nodes.map(node => renderNode(node, open, paint.focused))}</>
})

function renderNode(node: SegmentNode, open: OpenArticle, focused: string | null): ReactNode {
  if (node.kind === 'text') return <Fragment key={node.start}>{inlineText(open.reader, node)}</Fragment>
  const { cover } = node
  return (
    <mark
      key={`${cover.claim} ${node.start}`}
      className={styles.mark}
      data-claim={cover.claim}
      data-type={cover.type}
      data-lane={Math.min(cover.lane, outermostLane)}
      data-fragment={cover.fragment}
      data-first={node.first || undefined}
      data-last={node.last || undefined}
      data-focused={cover.claim === focused || undefined}
    >
      {node.children.map(child => renderNode(child, open, focused))}
    </mark>
  )
}
