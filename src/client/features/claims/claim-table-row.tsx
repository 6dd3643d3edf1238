import { useRouter } from '@tanstack/react-router'
import { type MouseEvent, memo } from 'react'
import { type Codebook, findType } from '../../../core/codebook.ts'
import { firstLine } from '../../ui/markdown-words.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import type { TableRow } from './claim-rows.ts'
import styles from './claims-table.module.css'
import { FoundText } from './found-text.tsx'
import { likelihoodOf } from './likelihood-of.ts'
import type { LongTexts } from './long-texts.ts'
import { placeOfRow } from './place-of-row.ts'
import { presentPartialDate } from './present-partial-date.ts'
import { textToShow } from './text-to-show.ts'

interface ClaimTableRowProps {
  readonly id: string
  readonly row: TableRow
  readonly index: number
  /** From the head of the list, in CSS pixels. */
  readonly start: number
  readonly codebook: Codebook
  readonly words: string
  readonly texts: LongTexts
  readonly isCurrent: boolean
  readonly onCurrent: (index: number) => void
  readonly onOpen: (row: TableRow) => void
}

const datedBy = { said: 'Said on', published: 'Published on', tagged: 'Tagged on' } as const

/** As the router would build it, without the time that takes for each row that is scrolled into sight. */
function addressOf(row: TableRow, stringify: (search: Record<string, string>) => string): string {
  const { params, search } = placeOfRow(row)
  return `/articles/${encodeURIComponent(params.articleId)}${stringify(search)}`
}

/** One claim. Its words are a link to its place in the article. */
export const ClaimTableRow = memo(function ClaimTableRow(props: ClaimTableRowProps) {
  const { id, row, index, start, codebook, words, texts, isCurrent, onCurrent, onOpen } = props
  const router = useRouter()
  const type = findType(codebook, row.type)?.label ?? row.type
  const date = presentPartialDate(row.date)
  function handleLink(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(row)
  }
  return (
    <tr
      id={id}
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      data-type={row.type}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onCurrent(index)}
    >
      <td className={styles.type} aria-label={type} title={type}>
        <TypeMark type={row.type} />
      </td>
      <td className={styles.claim}>
        <a
          href={addressOf(row, router.options.stringifySearch)}
          tabIndex={-1}
          dir="auto"
          onClick={handleLink}
        >
          <FoundText text={textToShow(row, words, texts)} words={words} />
        </a>
        {row.note !== '' && (
          <span className={styles.note} dir="auto">
            <FoundText text={words === '' ? firstLine(row.note) : row.note} words={words} />
          </span>
        )}
      </td>
      <td className={styles.article} dir="auto" title={row.article.title}>
        {row.article.title}
      </td>
      <td className={styles.speaker} dir="auto">
        {row.speaker}
      </td>
      <td className={styles.likelihood}>{likelihoodOf(row, codebook)}</td>
      <td className={styles.date} title={`${datedBy[row.dated]} ${date}`} data-dated={row.dated}>
        {date}
      </td>
      <td className={styles.by} dir="auto">
        {row.by.name}
      </td>
    </tr>
  )
})
