import styles from './type-mark.module.css'

/** A claim type's sign: its letter in its own shape, filled when inked, hollow when pencilled or missed. */
export function TypeMark({ type, hollow = false, size = 16 }: TypeMarkProps) {
  return (
    <svg
      className={styles.mark}
      data-type={type}
      data-hollow={hollow || undefined}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <Shape type={type} />
      <text x={type === 'forecast' ? 6.9 : 8} y="11.6">
        {type.charAt(0).toUpperCase()}
      </text>
    </svg>
  )
}

interface TypeMarkProps {
  readonly type: string
  readonly hollow?: boolean
  /** CSS pixels. */
  readonly size?: number
}

function Shape({ type }: { readonly type: string }) {
  if (type === 'forecast') return <path d="M1.2 1.5H10L15.2 8L10 14.5H1.2Z" />
  if (type === 'quote') return <circle cx="8" cy="8" r="7.1" />
  return <rect x="1.2" y="1.2" width="13.6" height="13.6" rx={type === 'assessment' ? 1 : 4} />
}
