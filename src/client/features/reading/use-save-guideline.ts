import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { guidelineQuery, putGuideline } from '../../data/guideline.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { newId } from '../../data/new-id.ts'
import { showToast } from '../../ui/toasts.ts'
import { useGuidelineDraft } from './guideline-draft.ts'

/**
 * Saves the guideline as a new version and ends the draft. One that was made on another version than the newest is
 * not written; it may be saved again on top of that one, which stays among the versions.
 */
export function useSaveGuideline() {
  const client = useQueryClient()
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function save(text: string | null, base: number): Promise<void> {
    setIsSaving(true)
    setProblem(null)
    try {
      await putGuideline(text, { id: newId(), base })
      await client.invalidateQueries({ queryKey: guidelineQuery.queryKey })
      useGuidelineDraft.setState({ draft: null })
      showToast({ message: text === null ? 'The shipped guideline holds again.' : 'Saved the guideline.' })
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error
      setProblem(await explain(error))
    } finally {
      setIsSaving(false)
    }
  }

  async function explain(error: ApiError | NetworkError): Promise<string> {
    const isStale = error instanceof ApiError && error.details.code === 'stale-document'
    if (!isStale) return `Not saved. ${error.message} What you typed is kept in this browser.`
    const { version } = await client.fetchQuery({ ...guidelineQuery, staleTime: 0 })
    useGuidelineDraft.setState(({ draft }) => ({ draft: draft && { ...draft, base: version } }))
    return `Not saved: version ${version} was written elsewhere meanwhile. Save again to put yours in its place; it stays among the versions.`
  }
  return { save, isSaving, problem }
}
