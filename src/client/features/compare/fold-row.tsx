import { paragraphIndexAt } from '../../../text/paragraphs.ts'
import type { Reader } from '../../../text/reader.ts'
import { Key } from '../../ui/key.tsx'
import styles from './fold-row.module.css'
import { type FoldItem, tellFold } from './list-items.ts'

interface FoldRowProps {
  readonly item: FoldItem
  readonly reader: Reader
  /** The key that unfolds, if there is one. */
  readonly keys: string | undefined
  readonly onShow: () => void
}

/** A stretch of the text in which nothing is asked for: how much is agreed there, and what else lies there. */
export function FoldRow({ item, reader, keys, onShow }: FoldRowProps) {
  const lineAt = (offset: number) => reader.paragraphs[paragraphIndexAt(reader.paragraphs, offset)]?.line ?? 1
  const first = lineAt(item.units[0]?.unit.extent.start ?? 0)
  const last = lineAt(Math.max((item.units.at(-1)?.unit.extent.end ?? 1) - 1, 0))
  const { agreed, rest } = tellFold(item.units)
  return (
    <button type="button" className={styles.fold} onClick={onShow}>
      <span className={styles.place}>{first === last ? `¶ ${first}` : `¶ ${first}–${last}`}</span>
      <span>
        {agreed > 0 && <b className={styles.agreed}>{agreed} agreed</b>}
        {rest !== '' && <span className={styles.rest}>{agreed > 0 ? `, ${rest}` : rest}</span>}
      </span>
      <span className={styles.place}>Show {keys !== undefined && agreed > 0 && <Key>{keys}</Key>}</span>
    </button>
  )
}
