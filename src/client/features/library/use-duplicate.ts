import { useEffect, useState } from 'react'
import { limits } from '../../../api/limits.ts'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { intakeText } from '../../../formats/intake-text.ts'

/** The article in the library that already has this very text, found while the form is still open. */
export function useDuplicate(text: string, articles: readonly ArticleSummary[]): ArticleSummary | undefined {
  const [hash, setHash] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    setHash(null)
    const timer = setTimeout(async () => {
      const stored = intakeText(text, { maxBytes: limits.textBytes })
      const found = stored.ok ? await sha256(stored.value) : null
      if (isCurrent) setHash(found)
    }, 150)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  return hash === null ? undefined : articles.find(({ article }) => article.sha256 === hash)
}

/** Lower-case hex of the SHA-256 over the text's UTF-8 bytes. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
