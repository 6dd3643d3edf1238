import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import styles from './status-sign.module.css'

const shapes = {
  exact: <path d="M2.5 5.2h9M2.5 8.8h9" />,
  moved: <path d="M2 7h9.5M8 3.5 11.5 7 8 10.5" />,
  changed: <path d="M2 5.6c1.7-2 3.3-2 5-.6s3.3 1.4 5-.6M2 9.8c1.7-2 3.3-2 5-.6s3.3 1.4 5-.6" />,
  ambiguous: <path d="M7 12.5V8.5M7 8.5 3 3M7 8.5 11 3M3 6V3h3M11 6V3H8" />,
  orphan: <circle cx="7" cy="7" r="4.8" strokeDasharray="2 2" />,
} as const

/** What became of a claim's place, as a sign. */
export function StatusSign({ status }: { readonly status: FoundItem['status'] }) {
  const isPressing = status === 'ambiguous' || status === 'orphan'
  return (
    <svg
      className={styles.sign}
      data-pressing={isPressing || undefined}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  )
}
