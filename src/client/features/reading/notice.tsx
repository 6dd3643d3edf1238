import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './notices.module.css'

export interface NoticeChoice {
  readonly label: string
  readonly onPress: () => void
}

interface NoticeProps {
  readonly children: React.ReactNode
  readonly tone?: 'plain' | 'red'
  readonly choices?: readonly NoticeChoice[]
}

/** A message above the article with what can be done about it. */
export function Notice({ children, tone = 'plain', choices = [] }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <Bar tone={tone} isAlert>
        <div className={styles.line}>
          <div className={styles.message}>{children}</div>
          {choices.map(({ label, onPress }) => (
            <Button key={label} onPress={onPress}>
              {label}
            </Button>
          ))}
        </div>
      </Bar>
    </div>
  )
}
