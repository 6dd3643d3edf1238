import { useQuery } from '@tanstack/react-query'
import { Fragment, useId, useMemo, useState } from 'react'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { type DiffRow, isAlike } from '../../../../text/diff/align-rows.ts'
import type { DiffPart } from '../../../../text/diff/describe-diff.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { plural } from '../../../ui/plural.ts'
import { TypeMark } from '../../../ui/type-mark.tsx'
import type { AnchoringOccasion } from './anchoring-words.ts'
import { askAnchoring } from './ask-anchoring.ts'
import { foldRows, type MarkedRow, markRows } from './fold-rows.ts'
import styles from './two-texts.module.css'

interface TwoTextsProps {
  readonly old: string
  readonly now: string
  readonly items: readonly FoundItem[]
  readonly occasion: AnchoringOccasion
  readonly onClose: () => void
}

/** Both texts side by side, what reads the same folded away, with the claims that begin in each line. */
export function TwoTexts({ old, now, items, occasion, onClose }: TwoTextsProps) {
  const id = useId()
  const { data, error } = useQuery({
    queryKey: ['two-texts', id],
    queryFn: ({ signal }) => askAnchoring('compare', { old, now }, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  })
  const [before, after] =
    occasion === 'correction' ? ['As it is', 'As corrected'] : ['The file’s text', 'The text here']
  return (
    <Dialog title="The two texts" size="wide" onClose={onClose}>
      <div className={styles.heads} aria-hidden="true">
        <b>{before}</b>
        <b>{after}</b>
      </div>
      {data && <Rows rows={data} {...{ old, now, items }} />}
      {!data && (
        <p className={styles.state} role="status">
          {error ? `They cannot be compared. ${error.message}` : 'Comparing…'}
        </p>
      )}
      <div className={styles.foot}>
        <Button keys="Esc" onPress={onClose}>
          Back to the claims
        </Button>
      </div>
    </Dialog>
  )
}

/** Lines that differ which are drawn at first, and with each press. */
const pageful = 200

function Rows({
  rows,
  old,
  now,
  items,
}: Pick<TwoTextsProps, 'old' | 'now' | 'items'> & { rows: readonly DiffRow[] }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [room, setRoom] = useState(pageful)
  const groups = useMemo(() => foldRows(markRows(rows, { old, now, items })), [rows, old, now, items])
  if (rows.every(isAlike)) return <p className={styles.state}>Both read the same.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be within reach of the keys
    <section className={styles.rows} aria-label="Both texts, line by line" tabIndex={0}>
      {groups.slice(0, room).map(({ isFolded, rows: group }, index) => {
        if (!isFolded || open.has(index)) return group.map(row => <Row key={row.key} row={row} />)
        return (
          <div key={group[0]?.key} className={styles.fold}>
            <Button variant="text" onPress={() => setOpen(new Set([...open, index]))}>
              {plural(group.length, 'line reads', 'lines read')} the same
            </Button>
          </div>
        )
      })}
      {groups.length > room && <Button onPress={() => setRoom(room + pageful)}>Show more</Button>}
    </section>
  )
}

function Row({ row }: { readonly row: MarkedRow }) {
  return (
    <div className={styles.row} data-alike={row.isAlike || undefined}>
      <Side parts={row.parts} left="added" types={row.oldTypes} />
      <Side parts={row.parts} left="removed" types={row.newTypes} />
    </div>
  )
}

interface SideProps {
  readonly parts: readonly DiffPart[]
  /** What this side does not have. */
  readonly left: 'added' | 'removed'
  readonly types: readonly string[]
}

function Side({ parts, left, types }: SideProps) {
  return (
    <div className={styles.side}>
      <span className={styles.marks}>
        {types.map((type, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks without a name of their own
          <TypeMark key={index} type={type} size={13} />
        ))}
      </span>
      <p dir="auto">
        {parts.map(({ kind, text }, index) => {
          if (kind === left) return null
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change never change their order
          if (kind === 'added') return <ins key={index}>{text}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change never change their order
          if (kind === 'removed') return <del key={index}>{text}</del>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change never change their order
          return <Fragment key={index}>{text}</Fragment>
        })}
      </p>
    </div>
  )
}
