import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { sessionQuery } from '../../data/queries.ts'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { TopBar } from '../../ui/top-bar.tsx'

interface ClaimsHeaderProps {
  /** The key of the palette, if it has one. */
  readonly paletteKeys: string | undefined
  readonly onPalette: () => void
  readonly onHelp: () => void
}

/** The bar at the top: where one is, and the way to the library. */
export function ClaimsHeader({ paletteKeys, onPalette, onHelp }: ClaimsHeaderProps) {
  const navigate = useNavigate()
  const owner = useQuery(sessionQuery).data?.owner
  return (
    <TopBar
      link={Link}
      here="Claims"
      paletteKeys={paletteKeys}
      onPalette={onPalette}
      end={owner && <ProfileButton name={owner.name} onKeys={onHelp} onGo={to => void navigate({ to })} />}
    />
  )
}
