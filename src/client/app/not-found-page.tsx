import { Link } from '@tanstack/react-router'
import { Notice } from './notice.tsx'

export function NotFoundPage() {
  return (
    <Notice title="There is nothing at this address">
      <p>
        The link may be mistyped, or the article may have been removed. Everything you have is in the{' '}
        <Link to="/">library</Link>.
      </p>
    </Notice>
  )
}
