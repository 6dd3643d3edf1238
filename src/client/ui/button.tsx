import type { ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Key } from './key.tsx'

type AriaProps = {
  readonly [K in
    | 'aria-label'
    | 'aria-describedby'
    | 'aria-expanded'
    | 'aria-controls'
    | 'aria-pressed'
    | 'aria-haspopup'
    | 'aria-current']?: React.ButtonHTMLAttributes<HTMLButtonElement>[K]
}

interface ButtonProps extends AriaProps {
  readonly children: ReactNode
  readonly variant?: 'default' | 'ink' | 'text' | 'red'
  readonly type?: 'button' | 'submit'
  /** The key that does the same, printed inside; it is not bound here. */
  readonly keys?: string | undefined
  /** Stays focusable and says so; a press does nothing. */
  readonly isDisabled?: boolean
  readonly onPress?: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** The one button. A native element, so that it costs the reading page nothing. */
export function Button({
  children,
  variant = 'default',
  type = 'button',
  keys,
  isDisabled = false,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      className={styles.button}
      data-variant={variant}
      type={isDisabled ? 'button' : type}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onPress}
    >
      {children}
      {keys !== undefined && (
        <span className={styles.keys} aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
    </button>
  )
}
