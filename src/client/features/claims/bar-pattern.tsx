import type { Codebook } from '../../../core/codebook.ts'
import styles from './claims-plots.module.css'

interface BarPatternsProps {
  readonly id: string
  readonly types: readonly string[]
  readonly codebook: Codebook
}

/** The fills of the bars: each type in its hue, and in strokes as its line is, so that no colour is needed. */
export function BarPatterns({ id, types, codebook }: BarPatternsProps) {
  return (
    <defs>
      {types.map((type, at) => (
        <pattern
          key={type}
          id={`${id}fill${at}`}
          data-type={type}
          className={styles.fill}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.wash} width="6" height="6" />
          <Strokes line={codebook.types.find(({ name }) => name === type)?.line ?? 'solid'} />
        </pattern>
      ))}
    </defs>
  )
}

function Strokes({ line }: { readonly line: string }) {
  switch (line) {
    case 'dashed':
      return <rect className={styles.stroke} width="2.5" height="6" />
    case 'dotted':
      return <circle className={styles.stroke} cx="3" cy="3" r="1.6" />
    case 'double':
      return <path className={styles.stroke} d="M0 0h1.5v6H0zM3 0h1.5v6H3z" />
    case 'wavy':
      return <path className={styles.stroke} d="M0 0h6v2H0z" />
    default:
      return <rect className={styles.stroke} width="6" height="6" />
  }
}
