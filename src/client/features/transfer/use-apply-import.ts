import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ImportAnswer } from '../../../api/import-report.ts'
import type { Id } from '../../../core/id.ts'
import { recordBulk } from '../../data/bulk-history.ts'
import { newId } from '../../data/new-id.ts'
import { type OfferedFile, usePendingImport, withdrawImport } from '../../data/pending-import.ts'
import { refreshRecords } from '../../data/refresh-records.ts'
import { sendImport } from '../../data/send-import.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { showToast } from '../../ui/toasts.ts'
import { presentFailure } from './present-failure.ts'

/** Names the import of what was offered, for whoever asks whether it runs. */
export const importKey = (id: Id) => ['import', id] as const

/**
 * Imports the file with the choices made, then goes to what came in, unless the page was left meanwhile. `name` is what
 * the reader knows it by.
 */
export function useApplyImport({ id, file }: OfferedFile, name = file.name) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { undo } = useBulkUndo(message => showToast({ message }))
  const operationFor = useOperation()
  const isHere = useIsHere()
  return useMutation({
    mutationKey: importKey(id),
    mutationFn: (replace: readonly Id[]) =>
      sendImport(file, { id: operationFor(replace), replace: [...replace] }),
    onSuccess: async answer => {
      const wasHere = isHere.current
      withdrawImport(id)
      tell(name, answer, undo)
      await refreshRecords(queryClient)
      const isLast = usePendingImport.getState().offered.length === 0
      if (isLast && wasHere) await navigate(destination(answer))
    },
    onError: error => {
      if (!isHere.current) showToast({ message: `${name}: ${presentFailure(error).join(' ')}` })
    },
  })
}

/** False once the page was left: what comes then must not lead away from where one is. */
function useIsHere() {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}

/** The same choices keep their operation id, so that trying again imports once; other choices get another. */
function useOperation(): (replace: readonly Id[]) => Id {
  const ids = useRef(new Map<string, Id>())
  return replace => {
    const choices = JSON.stringify([...replace].sort())
    const id = ids.current.get(choices) ?? newId()
    ids.current.set(choices, id)
    return id
  }
}

function tell(name: string, { edits }: ImportAnswer, undo: ReturnType<typeof useBulkUndo>['undo']): void {
  if (edits.length === 0) {
    showToast({ message: `${name}: everything stayed as it was.` })
    return
  }
  const operation = recordBulk({
    edits: edits.map(({ edit }) => edit),
    articles: edits.map(({ article }) => article),
    undone: `Took the import of ${name} back.`,
    redone: `Imported ${name} again.`,
  })
  showToast({
    message: `Imported ${name}.`,
    action: { label: 'Undo', onAction: () => void undo(operation) },
  })
}

function destination({ report }: ImportAnswer) {
  const [only, another] = report.articles
  if (only === undefined || another !== undefined) return { to: '/' } as const
  return { to: '/articles/$articleId', params: { articleId: only.article } } as const
}
