import { memo, useLayoutEffect, useRef, useState } from 'react'
import { paragraphDirection } from '../../../text/direction.ts'
import styles from './article-text.module.css'
import { ChunkInk } from './chunk-ink.tsx'
import type { Chunk } from './chunks.ts'
import { useOpenArticle } from './open-article.ts'
import { InkedText, PlainText } from './paragraph-text.tsx'
import type { Visibility } from './visibility.ts'

interface TextChunkProps {
  readonly chunk: Chunk
  readonly at: number
  readonly visibility: Visibility
  readonly isPrinting: boolean
}

/** A chunk of paragraphs: plain text while far from the screen, with marks and edges when near; marks on paper too. */
export const TextChunk = memo(function TextChunk({ chunk, at, visibility, isPrinting }: TextChunkProps) {
  const { reader, direction } = useOpenArticle()
  const [isNear, setIsNear] = useState(() => visibility.isNearAtFirst(at))
  const ref = useRef<HTMLElement>(null)
  useLayoutEffect(() => (ref.current ? visibility.watch(ref.current, setIsNear) : undefined), [visibility])
  const paragraphs = reader.paragraphs.slice(chunk.first, chunk.last)
  return (
    <section
      ref={ref}
      className={styles.chunk}
      style={{ containIntrinsicSize: `auto ${chunk.height}em` }}
      data-at-once={visibility.isNearAtFirst(at) || undefined}
    >
      {paragraphs.map((paragraph, offset) => {
        const index = chunk.first + offset
        const ownDirection = paragraphDirection(reader, index, direction)
        return (
          <p
            key={index}
            className={styles.paragraph}
            data-paragraph={index}
            data-kind={paragraph.kind}
            data-gap={(paragraph.gap && index > 0) || undefined}
            data-number={paragraph.continues ? undefined : paragraph.line}
            dir={ownDirection === direction ? undefined : ownDirection}
          >
            {isNear || isPrinting ? <InkedText index={index} /> : <PlainText index={index} />}
          </p>
        )
      })}
      {isNear && <ChunkInk chunk={chunk} at={at} chunkRef={ref} />}
    </section>
  )
})
