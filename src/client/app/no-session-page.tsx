import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'
import { useSessionRetry } from './use-session-retry.ts'

export function NoSessionPage() {
  const retry = useSessionRetry()
  return (
    <Notice title="This browser has no session">
      <p>
        Open the link that Assay printed when it started: it lets one browser in. For another link, press
        Enter in the terminal where Assay runs, or start it again where there is none. Your articles and
        claims stay where they are.
      </p>
      <p>This page looks again by itself when you come back to it.</p>
      <Button onPress={retry}>Try again</Button>
    </Notice>
  )
}
