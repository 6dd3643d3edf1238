import { useQueryClient } from '@tanstack/react-query'
import { type BulkOperation, redoBulk, undoBulk } from './bulk-history.ts'
import { presentBulkFailure } from './present-bulk-failure.ts'
import { refreshRecords } from './refresh-records.ts'

/** Takes back, or does again, what was done to whole articles, reads everything anew, and has the outcome told. */
export function useBulkUndo(tell: (message: string) => void) {
  const queryClient = useQueryClient()
  async function run(take: () => Promise<string | null>, nothing: string) {
    try {
      const message = await take()
      if (message !== null) await refreshRecords(queryClient)
      tell(message ?? nothing)
    } catch (error) {
      tell(presentBulkFailure(error))
    }
  }
  return {
    undo: (operation?: BulkOperation) => run(() => undoBulk(operation), 'There is nothing to undo here.'),
    redo: () => run(() => redoBulk(), 'There is nothing to do again.'),
  }
}
