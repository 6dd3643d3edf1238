import { useEffect, useRef } from 'react'
import { presentCount } from '../../ui/present-count.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import styles from './find.module.css'
import { findingOf, useFinding } from './find-store.ts'
import { useOpenArticle } from './open-article.ts'
import { mostTaggedAtOnce, tagAll } from './tag-all.ts'

/** Says how many would be tagged, and asks as what: by button, or by the type’s key. */
export function TagAllRow({ onDone }: { readonly onDone: () => void }) {
  const open = useOpenArticle()
  const ref = useRef<HTMLFieldSetElement>(null)
  const count = useFinding(state => state.places.length)
  const isTooMany = count > mostTaggedAtOnce
  const { types } = open.codebook
  useEffect(() => ref.current?.querySelector<HTMLElement>('button')?.focus(), [])
  function tag(type: string) {
    tagAll(open, type, findingOf(open).getState().places)
    onDone()
  }
  function handleKey(event: React.KeyboardEvent) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    const type = isPlain && !isTooMany && types.find(({ key }) => key === event.key)
    if (event.key === 'Escape') onDone()
    else if (type) tag(type.name)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset ref={ref} className={styles.asking} onKeyDown={handleKey}>
      <legend>
        {isTooMany
          ? `${presentCount(count)} are more than ${presentCount(mostTaggedAtOnce)}, the most at once. Look for more words.`
          : count === 1
            ? 'Tag the one place as'
            : `Tag all ${presentCount(count)} places as`}
      </legend>
      {!isTooMany &&
        types.map(({ name, label }) => (
          <button key={name} type="button" className={styles.type} onClick={() => tag(name)}>
            <TypeMark type={name} />
            {label}
          </button>
        ))}
      <button type="button" className={styles.all} onClick={onDone}>
        Cancel
      </button>
    </fieldset>
  )
}
