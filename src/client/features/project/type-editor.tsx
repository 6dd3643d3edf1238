import { useState } from 'react'
import { AddItem } from './add-item.tsx'
import { AttributeItem } from './attribute-item.tsx'
import { type DraftType, nameFor } from './draft-codebook.ts'
import { useEditing, usePlace } from './editing.ts'
import styles from './fields.module.css'
import { Messages, TextInput } from './fields.tsx'
import { ListTools } from './list-tools.tsx'
import { LookInput } from './look-input.tsx'
import { createAttribute } from './new-items.ts'
import { TypePreview } from './type-preview.tsx'

interface TypeEditorProps {
  readonly type: DraftType
  readonly index: number
}

/** All of one type: how it is called and looks, and what is asked of its claims, with a preview beside it. */
export function TypeEditor({ type, index }: TypeEditorProps) {
  const { codebook } = useEditing()
  const at = ['types', index]
  const name = usePlace([...at, 'name'])
  return (
    <div className={styles.editor}>
      <div className={styles.form}>
        <ListTools at={['types']} list={codebook.types} index={index} label={type.label} />
        <p className={styles.quiet}>
          Called <code>{type.name}</code> in files, whatever its label.
        </p>
        <Messages id={`${type.name}-name`} messages={name.messages} />
        <div className={styles.row}>
          <TextInput at={[...at, 'label']} label="Label" most={100} />
          <TextInput at={[...at, 'plural']} label="Plural" most={100} />
          <TextInput at={[...at, 'key']} label="Key" most={1} width="narrow" />
        </div>
        <LookInput at={at} kind="hue" />
        <LookInput at={at} kind="line" />
        <AttributeList type={type} index={index} />
      </div>
      <TypePreview type={type} />
    </div>
  )
}

function AttributeList({ type, index }: TypeEditorProps) {
  const { change } = useEditing()
  const [open, setOpen] = useState<string | null>(null)
  const at = ['types', index, 'attributes']
  const { attributes } = type
  function handleAdd(label: string): string {
    const names = attributes.map(({ name }) => name)
    const name = nameFor(label, names, 'field')
    change(at, [...attributes, createAttribute(name, label)])
    setOpen(name)
    return name
  }
  return (
    <div className={styles.list} data-list="attributes">
      {attributes.length === 0 && (
        <p className={styles.quiet}>Nothing is asked of it but its words and a note.</p>
      )}
      {attributes.map((attribute, n) => (
        <AttributeItem
          key={attribute.name}
          attributes={attributes}
          at={at}
          index={n}
          isOpen={open === attribute.name}
          onToggle={() => setOpen(open === attribute.name ? null : attribute.name)}
        />
      ))}
      <AddItem label={`New field of ${type.label}`} button="Add the field" onAdd={handleAdd} />
    </div>
  )
}
