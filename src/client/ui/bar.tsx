import type { ReactNode } from 'react'
import styles from './bar.module.css'

interface BarProps {
  readonly children: ReactNode
  /** `red` for what went wrong. */
  readonly tone?: 'plain' | 'red'
  /** Read out at once; set it on a bar that appears after something was tried. */
  readonly isAlert?: boolean
}

/** A message in the flow of a page: what happened, where, what was left untouched, what to do. */
export function Bar({ children, tone = 'plain', isAlert = false }: BarProps) {
  return (
    <div className={styles.bar} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      {children}
    </div>
  )
}
