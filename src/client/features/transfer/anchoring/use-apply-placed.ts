import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ImportAnswer } from '../../../../api/import-report.ts'
import type { Id } from '../../../../core/id.ts'
import { recordBulk } from '../../../data/bulk-history.ts'
import { newId } from '../../../data/new-id.ts'
import { refreshRecords } from '../../../data/refresh-records.ts'
import { sendImport } from '../../../data/send-import.ts'
import { useBulkUndo } from '../../../data/use-bulk-undo.ts'
import { showToast } from '../../../ui/toasts.ts'
import type { Placed } from './build-placed.ts'

export interface ToPlace {
  readonly placed: Placed
  /** What it did, as a sentence. */
  readonly message: string
}

interface Sayings {
  readonly fileName: string
  readonly undone: string
  readonly redone: string
  readonly onDone: (answer: ImportAnswer) => Promise<void>
}

/** Sends what was decided, as one import that can be undone as a whole. The same content goes in once. */
export function useApplyPlaced({ fileName, undone, redone, onDone }: Sayings) {
  const client = useQueryClient()
  const { undo } = useBulkUndo(message => showToast({ message }))
  const operations = useRef(new Map<string, Id>())
  return useMutation({
    mutationFn: ({ placed: { content, replace } }: ToPlace) => {
      const key = `${replace.join(' ')} ${content}`
      const id = operations.current.get(key) ?? newId()
      operations.current.set(key, id)
      const file = new File([content], fileName, { type: 'application/json' })
      return sendImport(file, { id, replace: [...replace] })
    },
    onSuccess: async (answer, { message }) => {
      tell(answer.edits, message)
      await refreshRecords(client)
      await onDone(answer)
    },
  })
  function tell(edits: ImportAnswer['edits'], message: string) {
    if (edits.length === 0) return showToast({ message: 'Everything stayed as it was.' })
    const operation = recordBulk({
      edits: edits.map(({ edit }) => edit),
      articles: edits.map(({ article }) => article),
      undone,
      redone,
    })
    showToast({ message, action: { label: 'Undo', onAction: () => void undo(operation) } })
  }
}
