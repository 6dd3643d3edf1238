import { useEffect } from 'react'
import { isolate } from './isolate.ts'

/** Names the page in the browser's tab and to screen readers. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${isolate(title)} – Assay`
  }, [title])
}
