import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../../data/queries.ts'
import { CommandsButton } from '../../ui/commands-button.tsx'
import { ProfileButton } from '../../ui/profile-button.tsx'
import styles from './claims-header.module.css'

interface ClaimsHeaderProps {
  /** The key of the palette, if it has one. */
  readonly paletteKeys: string | undefined
  readonly onPalette: () => void
  readonly onHelp: () => void
}

/** The bar at the top: where one is, and the way to the library. */
export function ClaimsHeader({ paletteKeys, onPalette, onHelp }: ClaimsHeaderProps) {
  const owner = useQuery(sessionQuery).data?.owner
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.word} aria-label="Assay, to the library">
        Assay
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        <Link to="/">Library</Link>
        <span aria-current="page">Claims</span>
      </nav>
      <div className={styles.end}>
        <CommandsButton keys={paletteKeys} onPress={onPalette} />
        {owner && <ProfileButton name={owner.name} onKeys={onHelp} />}
      </div>
    </header>
  )
}
