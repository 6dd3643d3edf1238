import { Header, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import type { Excerpt } from './find-text.ts'
import { Key } from './key.tsx'
import styles from './palette.module.css'
import type { PaletteEntry, PaletteSection } from './palette-search.ts'

/** Some entries of the palette under their heading. */
export function PaletteSectionView({ section }: { readonly section: PaletteSection }) {
  return (
    <ListBoxSection id={section.title} className={styles.section ?? ''}>
      <Header className={styles.title ?? ''}>{section.title}</Header>
      {section.entries.map(entry => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ListBoxSection>
  )
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  const { id, words, sign, end, keys = [], spoken, unavailable, isText } = entry
  return (
    <ListBoxItem
      id={id}
      className={styles.entry ?? ''}
      textValue={words.text}
      isDisabled={unavailable !== undefined}
      {...(spoken === undefined ? {} : { 'aria-label': spoken })}
    >
      <span className={styles.sign}>{sign}</span>
      <span className={styles.words} data-text={isText}>
        <Words words={words} />
      </span>
      <span className={styles.end}>
        {unavailable ?? end}
        <span className={styles.keys}>
          {keys.slice(0, 1).map(each => (
            <Key key={each}>{each}</Key>
          ))}
        </span>
      </span>
    </ListBoxItem>
  )
}

function Words({ words: { text, found } }: { readonly words: Excerpt }) {
  let at = 0
  const pieces = found.flatMap(({ start, end }) => {
    if (start < at) return []
    const before = text.slice(at, start)
    at = end
    return [before, <mark key={start}>{text.slice(start, end)}</mark>]
  })
  return (
    <bdi>
      {pieces}
      {text.slice(at)}
    </bdi>
  )
}
