import { useMemo } from 'react'
import type { ProjectDocument } from '../../../api/project.ts'
import type { Json } from '../../../core/json.ts'
import { parsePath } from '../../../core/json-path.ts'
import { parseCodebook } from '../../../formats/parse-codebook.ts'
import { announce } from '../../ui/toasts.ts'
import {
  changeDraft,
  draftOf,
  isDirty,
  leaveDraft,
  noteSaved,
  redoDraft,
  undoDraft,
  useCodebookDraft,
} from './codebook-draft.ts'
import { type DraftCodebook, type Steps, setAt } from './draft-codebook.ts'
import { isStale, useWriteCodebook } from './use-write-codebook.ts'

/** The draft of a stored codebook: what is wrong with it, and all that can be done with it. */
export function useDraft(document: ProjectDocument) {
  const kept = useCodebookDraft(({ draft }) => draft)
  const draft = useMemo(() => draftOf(document, kept), [document, kept])
  const { codebook, from } = draft
  const problems = useMemo(() => {
    const parsed = parseCodebook(JSON.stringify(codebook))
    return parsed.ok ? [] : parsed.error
  }, [codebook])
  const write = useWriteCodebook(document.version, (version, body) => {
    noteSaved(version, body as unknown as DraftCodebook)
    announce(`Saved as version ${version}`)
  })
  const isChanged = isDirty(kept)
  const isOutdated = isChanged && draft.base !== document.version
  /** Writes what is here, on top of whatever is stored now. */
  function put() {
    if (write.isPending) return
    write.mutate(codebook as unknown as Json)
  }
  return {
    codebook,
    from,
    problems,
    isChanged,
    isOutdated,
    isSaving: write.isPending,
    error: isStale(write.error) ? null : write.error,
    put,
    leave: () => leaveDraft(document),
    undo: () => tell(undoDraft(document), 'Undone', 'Nothing to undo'),
    redo: () => tell(redoDraft(document), 'Done again', 'Nothing to do again'),
    change(at: Steps, value: unknown, step: string | null = null) {
      changeDraft(document, setAt<DraftCodebook>(codebook, at, value), step)
    },
  }
}

export type Draft = ReturnType<typeof useDraft>

function tell(isDone: boolean, done: string, nothing: string): void {
  announce(isDone ? done : nothing)
}

/** The type in which the first problem is, by name; null when there is none. */
export function firstWrongType({ codebook, problems }: Pick<Draft, 'codebook' | 'problems'>): string | null {
  for (const { path } of problems) {
    const [list, index] = parsePath(path)
    const type = list === 'types' ? codebook.types[Number(index)] : undefined
    if (type) return type.name
  }
  return null
}
