import styles from './claim-text.module.css'

interface ClaimTextProps {
  readonly text: string
}

/** White space that does not show by itself: at either end, in a row, and everything that is no plain space. */
const unseen = /^\p{White_Space}+|\p{White_Space}+$|\p{White_Space}{2,}|(?! )\p{White_Space}/gu

/** True where some of a text's white space does not show by itself. */
export function hasUnseen(text: string): boolean {
  return text.search(unseen) >= 0
}

/**
 * A stretch of the article with its white space made visible. The signs are drawn and not written: what is selected
 * and copied is the text.
 */
export function ClaimText({ text }: ClaimTextProps) {
  return (
    <>
      {splitUnseen(text).map(({ part, at, isUnseen }) => (isUnseen ? <Spaces key={at} text={part} /> : part))}
    </>
  )
}

function splitUnseen(text: string): { part: string; at: number; isUnseen: boolean }[] {
  const parts: { part: string; at: number; isUnseen: boolean }[] = []
  let done = 0
  for (const { index, 0: part } of text.matchAll(unseen)) {
    if (index > done) parts.push({ part: text.slice(done, index), at: done, isUnseen: false })
    parts.push({ part, at: index, isUnseen: true })
    done = index + part.length
  }
  if (done < text.length) parts.push({ part: text.slice(done), at: done, isUnseen: false })
  return parts
}

function Spaces({ text }: ClaimTextProps) {
  return [...text].map((space, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells one space from the next
    <span key={at} className={styles.space} data-space={nameSpace(space)}>
      {space}
    </span>
  ))
}

function nameSpace(space: string): 'line' | 'tab' | 'space' {
  if (space === '\n') return 'line'
  return space === '\t' ? 'tab' : 'space'
}
