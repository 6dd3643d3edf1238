import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { sessionQuery } from '../../data/queries.ts'
import { CommandsButton } from '../../ui/commands-button.tsx'
import { ProfileButton } from '../../ui/profile-button.tsx'
import styles from './masthead.module.css'

interface MastheadProps {
  readonly now: Date
  /** The key of the palette, if it has one. */
  readonly paletteKeys: string | undefined
  readonly onPalette: () => void
  readonly onHelp: () => void
}

/** The head of the library: the name of the paper, the day, and whose it is. */
export function Masthead({ now, paletteKeys, onPalette, onHelp }: MastheadProps) {
  const navigate = useNavigate()
  const owner = useQuery(sessionQuery).data?.owner
  return (
    <header className={styles.masthead}>
      <h1 className={styles.word}>Assay</h1>
      <p className={styles.date}>
        <time dateTime={presentIsoDay(now)}>
          <span className={styles.long}>{presentDate(now, 'long')}</span>
          <span className={styles.short}>{presentDate(now, 'short')}</span>
        </time>
      </p>
      <div className={styles.end}>
        <nav aria-label="Main" className={styles.nav}>
          <Link to="/claims">Claims</Link>
          <Link to="/agreement" className={styles.roomy}>
            Agreement
          </Link>
        </nav>
        <CommandsButton keys={paletteKeys} onPress={onPalette} />
        {owner && <ProfileButton name={owner.name} onKeys={onHelp} onGo={to => void navigate({ to })} />}
      </div>
    </header>
  )
}

function presentDate(date: Date, length: 'long' | 'short'): string {
  const weekday = date.toLocaleDateString('en-GB', { weekday: length })
  if (length === 'short')
    return `${weekday} ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`
  return `${weekday}, ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
}

function presentIsoDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
