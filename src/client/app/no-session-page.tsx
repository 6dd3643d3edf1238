import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'
import { useSessionRetry } from './use-session-retry.ts'

export function NoSessionPage() {
  const retry = useSessionRetry()
  return (
    <Notice title="This browser has no session">
      <p>
        Open the link that Assay printed when it started: it lets this browser in. If the link is gone, stop
        Assay with Ctrl C in its terminal and start it again; it prints a new one. Your articles and claims
        stay where they are.
      </p>
      <p>This page looks again by itself when you come back to it.</p>
      <Button onPress={retry}>Try again</Button>
    </Notice>
  )
}
