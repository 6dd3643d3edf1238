import { useId } from 'react'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import type { Reader } from '../../../../text/reader.ts'
import { useProjectTypes } from '../../../data/use-project-types.ts'
import { TypeMark } from '../../../ui/type-mark.tsx'
import shell from '../import-item.module.css'
import styles from './anchoring-item.module.css'
import { presentFind, statusLabels } from './anchoring-words.ts'
import type { Decision } from './decisions.ts'
import { ItemChoices } from './item-choices.tsx'
import { itemName } from './item-name.ts'
import { ItemWords } from './item-words.tsx'
import { StatusSign } from './status-sign.tsx'

interface AnchoringItemProps {
  readonly item: FoundItem
  readonly reader: Reader
  readonly decision: Decision | undefined
  readonly isCurrent: boolean
  /** Whether a record of this id is here already. */
  readonly isHere: boolean
  readonly onDecide: (decision: Decision) => void
  readonly onSelect: () => void
  readonly onCurrent: () => void
}

/** One claim of the file: what became of its place, its words then and now, and what to do with it. */
export function AnchoringItem({ item, reader, decision, isCurrent, ...rest }: AnchoringItemProps) {
  const id = useId()
  const types = useProjectTypes()
  const name = itemName(item, types)
  const { isHere, onDecide, onSelect, onCurrent } = rest
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys have their own way to an item, J and K
    <section
      className={`${shell.item} ${styles.item}`}
      data-item={item.id}
      data-current={isCurrent || undefined}
      data-open={decision === undefined || undefined}
      aria-labelledby={`${id}-status ${id}-name`}
      onFocus={onCurrent}
      onClick={onCurrent}
    >
      <div className={shell.kind}>
        <b id={`${id}-status`} className={styles.status}>
          <StatusSign status={item.status} />
          {statusLabels[item.status]}
        </b>
        <span id={`${id}-name`} className={styles.name}>
          {item.type !== '' && <TypeMark type={item.type} hollow={item.kind === 'review'} />}
          {name}
        </span>
        <span>{presentFind(item)}</span>
        {isHere && <span>A claim of this id is here already.</span>}
      </div>
      <ItemWords item={item} reader={reader} decision={decision} />
      <ItemChoices
        item={item}
        name={name}
        reader={reader}
        decision={decision}
        isHere={isHere}
        isWhole={isCurrent || item.status === 'ambiguous' || item.status === 'orphan'}
        onDecide={onDecide}
        onSelect={onSelect}
      />
    </section>
  )
}
