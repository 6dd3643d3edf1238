import { Key } from '../../ui/key.tsx'
import { plural } from '../../ui/plural.ts'
import { AddItem } from './add-item.tsx'
import { type DraftType, nameFor } from './draft-codebook.ts'
import { useEditing } from './editing.ts'
import { Fold } from './fold.tsx'
import { createType } from './new-items.ts'
import styles from './project-page.module.css'
import { TypeEditor } from './type-editor.tsx'

export const newTypeField = 'new-type'

interface TypeListProps {
  /** The name of the type that is open. */
  readonly open: string | null
  readonly onOpen: (name: string | null) => void
}

/** The types, a line each, one of them open. */
export function TypeList({ open, onOpen }: TypeListProps) {
  const { codebook, change } = useEditing()
  const { types } = codebook
  function handleAdd(label: string): string {
    const name = nameFor(
      label,
      types.map(type => type.name),
      'type',
    )
    change(['types'], [...types, createType(name, label, types)])
    onOpen(name)
    return name
  }
  return (
    <div className={styles.types} data-list="types">
      {types.map((type, index) => (
        <TypeItem
          key={type.name}
          type={type}
          index={index}
          isOpen={open === type.name}
          onToggle={() => onOpen(open === type.name ? null : type.name)}
        />
      ))}
      <AddItem label="New type" button="Add the type" inputId={newTypeField} onAdd={handleAdd} />
    </div>
  )
}

interface TypeItemProps {
  readonly type: DraftType
  readonly index: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function TypeItem({ type, index, isOpen, onToggle }: TypeItemProps) {
  const { name, label, key, attributes } = type
  return (
    <section className={styles.type} aria-label={label || name}>
      <Fold
        at={['types', index]}
        name={name}
        level={3}
        note={plural(attributes.length, 'field')}
        isOpen={isOpen}
        onToggle={onToggle}
        head={
          <>
            <mark className={styles.sample} data-type={name}>
              {label || name}
            </mark>{' '}
            {key !== '' && <Key>{key.toUpperCase()}</Key>}
          </>
        }
      />
      {isOpen && <TypeEditor type={type} index={index} />}
    </section>
  )
}
