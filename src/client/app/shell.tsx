import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { endExport, useExportRequest } from '../data/export-request.ts'
import { ApiError } from '../data/http.ts'
import { sessionQuery } from '../data/queries.ts'
import { lazyPart } from '../ui/lazy-part.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { NamePage } from './name-page.tsx'
import { NoSessionBar } from './no-session-bar.tsx'
import { NoSessionPage } from './no-session-page.tsx'
import { UnreachablePage } from './unreachable-page.tsx'
import { useKeepPreferences } from './use-keep-preferences.ts'
import { useSendWaiting } from './use-send-waiting.ts'

/** Lies over whatever page asks for it. */
const ExportDialog = lazyPart(
  async () => (await import('../features/transfer/export/export-dialog.tsx')).ExportDialog,
)

/** Lets a page be drawn once it is known who is there; an expired session is told without taking the page away. */
export function Shell() {
  const session = useQuery(sessionQuery)
  const request = useExportRequest(each => each.request)
  useSendWaiting(Boolean(session.data?.owner))
  useKeepPreferences(Boolean(session.data?.owner))
  const isExpired = session.error instanceof ApiError && session.error.details.code === 'no-session'
  if (!session.data) {
    if (isExpired) return <NoSessionPage />
    return session.error ? <UnreachablePage error={session.error} /> : null
  }
  if (!session.data.owner) return <NamePage />
  return (
    <>
      <SkipLink />
      {isExpired && <NoSessionBar />}
      <Outlet />
      {request && <ExportDialog request={request} onClose={endExport} />}
    </>
  )
}
