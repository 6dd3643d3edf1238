import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'

/** Shown when a page could not be drawn: a mistake in Assay, not in what was done. */
export function CrashPage({ error }: { readonly error: unknown }) {
  return (
    <Notice title="This page stopped working">
      <p>
        It is a mistake in Assay. What was saved is safe, and what was still being saved is kept in this
        browser and will be sent when the page is open again. Nothing is lost.
      </p>
      <Button variant="ink" onPress={() => location.reload()}>
        Reload the page
      </Button>
      <p>
        If it happens again, report these words:{' '}
        <q>{error instanceof Error ? error.message : String(error)}</q>
      </p>
    </Notice>
  )
}
