import { NetworkError } from '../data/http.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'
import { useSessionRetry } from './use-session-retry.ts'

/** Shown when the very first question to the server fails. */
export function UnreachablePage({ error }: { readonly error: Error }) {
  const retry = useSessionRetry()
  return (
    <Notice title="Assay does not answer">
      {error instanceof NetworkError ? (
        <p>
          The program behind this page is not running, or was started anew at another address. Start it again
          and open the link it prints. Your articles and claims are on its disk, untouched.
        </p>
      ) : (
        <p>{error.message} Your articles and claims are untouched.</p>
      )}
      <Button onPress={retry}>Try again</Button>
    </Notice>
  )
}
