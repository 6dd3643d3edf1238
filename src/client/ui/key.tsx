import styles from './key.module.css'
import { isApple } from './platform.ts'

/** A key or a chord as it is printed on this machine: `Ctrl Z` reads ⌘ Z on a Mac. */
export function Key({ children }: { readonly children: string }) {
  return <kbd className={styles.key}>{presentKeys(children, isApple())}</kbd>
}

/** Names a chord, its keys separated by blanks, the way the platform does. */
export function presentKeys(keys: string, apple: boolean): string {
  if (!apple) return keys
  return keys
    .replace(/\bCtrl\b/g, '⌘')
    .replace(/\bAlt\b/g, '⌥')
    .replace(/\bShift\b/g, '⇧')
}
