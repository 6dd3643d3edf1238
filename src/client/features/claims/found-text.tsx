import { excerpt, readWanted } from '../../ui/find-text.ts'
import styles from './claims-table.module.css'

/** A text, or the part of it around the first of the words, with what was found marked. */
export function FoundText({ text, words }: { readonly text: string; readonly words: string }) {
  const wanted = readWanted(words)
  if (wanted.words.length === 0) return text
  const { text: part, found } = excerpt(text, wanted)
  if (found.length === 0) return text
  let at = 0
  const pieces = found
    .filter(({ start, end }) => end > start)
    .flatMap(({ start, end }) => {
      if (start < at) return []
      const before = part.slice(at, start)
      at = end
      return [
        before,
        <b key={start} className={styles.found}>
          {part.slice(start, end)}
        </b>,
      ]
    })
  return [...pieces, part.slice(at)]
}
