import { Fragment } from 'react'
import styles from './key.module.css'
import { isApple } from './platform.ts'

const between = ' then '

/** A chord as it is printed on this machine: `Ctrl Z` reads ⌘ Z on a Mac, `G then L` is two keys. */
export function Key({ children }: { readonly children: string }) {
  const strokes = presentKeys(children, isApple()).split(between)
  return strokes.map((stroke, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same stroke may come twice, and strokes stay in their places
    <Fragment key={at}>
      {at > 0 && between}
      <kbd className={styles.key}>{stroke}</kbd>
    </Fragment>
  ))
}

/** Names a chord, its keys separated by blanks, the way the platform does. */
export function presentKeys(keys: string, apple: boolean): string {
  if (!apple) return keys
  return keys
    .replace(/\bCtrl\b/g, '⌘')
    .replace(/\bMeta\b/g, '⌃')
    .replace(/\bAlt\b/g, '⌥')
    .replace(/\bShift\b/g, '⇧')
}
