import { useMemo } from 'react'
import type { Span } from '../../../../core/span.ts'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { describeDiff } from '../../../../text/diff/describe-diff.ts'
import { widenToWords } from '../../../../text/diff/widen-to-words.ts'
import type { Reader } from '../../../../text/reader.ts'
import { Key } from '../../../ui/key.tsx'
import shell from '../import-item.module.css'
import styles from './anchoring-item.module.css'
import type { Decision } from './decisions.ts'
import { listPlaces } from './list-places.ts'
import { shortenDiff } from './shorten-diff.ts'
import { type ToldPlace, tellPlace } from './tell-place.ts'

interface ItemWordsProps {
  readonly item: FoundItem
  readonly reader: Reader
  readonly decision: Decision | undefined
}

/** The words of a claim: with what changed in them, or as they were, with the places that would do. */
export function ItemWords({ item, reader, decision }: ItemWordsProps) {
  const before = item.before.join(' … ')
  const places = useMemo(() => listPlaces(item), [item])
  const isOpen = item.status === 'ambiguous' || item.status === 'orphan'
  const byHand = decision?.kind === 'place' && decision.option === null ? decision.spans : null
  return (
    <div className={shell.text}>
      {isOpen ? (
        <>
          <p className={styles.label}>The words in the file</p>
          <p className={`${shell.words} ${styles.words}`} data-type={item.type}>
            <mark>{before}</mark>
          </p>
          {places.length > 0 && (
            <p className={styles.label}>{item.status === 'orphan' ? 'Something like it' : 'Here'}</p>
          )}
        </>
      ) : null}
      {places.map((place, index) => (
        <p key={keyOf(place)} className={`${shell.words} ${styles.words}`} data-type={item.type}>
          {isOpen && (
            <span className={styles.number}>
              <Key>{`${index + 1}`}</Key>
            </span>
          )}
          <Place before={before} told={tellPlace(reader, place)} hasLine={isOpen} />
        </p>
      ))}
      {byHand && (
        <>
          <p className={styles.label}>Selected by hand</p>
          <p className={`${shell.words} ${styles.words}`} data-type={item.type}>
            <Place before={before} told={tellPlace(reader, byHand)} hasLine />
          </p>
        </>
      )}
      {item.note !== '' && <p className={styles.note}>{item.note}</p>}
    </div>
  )
}

function keyOf(place: readonly Span[]): string {
  return place.map(({ start, end }) => `${start}-${end}`).join(' ')
}

interface PlaceProps {
  readonly before: string
  readonly told: ToldPlace
  /** Whether the number of its line is said. */
  readonly hasLine: boolean
}

function Place({ before, told, hasLine }: PlaceProps) {
  const parts = useMemo(
    () => shortenDiff(widenToWords(describeDiff(before, told.words))),
    [before, told.words],
  )
  return (
    <>
      <span className={styles.context}>
        {hasLine && `¶ ${told.line}${told.isCrosshead ? ', crosshead' : ''}: `}
        {told.before}
      </span>
      <mark>
        {parts.map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change never change their order
          if (kind === 'added') return <ins key={index}>{text}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change never change their order
          if (kind === 'removed') return <del key={index}>{text}</del>
          return text
        })}
      </mark>
      <span className={styles.context}>{told.after}</span>
    </>
  )
}
