import { useNavigate } from '@tanstack/react-router'
import type { Id } from '../../../core/id.ts'
import { usePendingImport, withdrawImport } from '../../data/pending-import.ts'

/** Leaves this file out and goes on to the next, or to the library after the last. */
export function useCancelImport(id: Id): () => void {
  const navigate = useNavigate()
  return () => {
    withdrawImport(id)
    if (usePendingImport.getState().offered.length === 0) void navigate({ to: '/' })
  }
}
