import { create } from 'zustand'
import type { Id } from '../../core/id.ts'
import { newId } from './new-id.ts'

/** One annotation file that was dropped or chosen, and waits to be looked at. */
export interface OfferedFile {
  readonly id: Id
  readonly file: File
}

/** The files that wait, first come first. */
export const usePendingImport = create<{ readonly offered: readonly OfferedFile[] }>(() => ({ offered: [] }))

export function offerImport(files: readonly File[]): void {
  const added = files.map(file => ({ id: newId(), file }))
  usePendingImport.setState(({ offered }) => ({ offered: [...offered, ...added] }))
}

/** Done with a file, whatever became of it. */
export function withdrawImport(id: Id): void {
  usePendingImport.setState(({ offered }) => ({ offered: offered.filter(each => each.id !== id) }))
}

/** Leaves all files that wait. */
export function withdrawAllImports(): void {
  usePendingImport.setState({ offered: [] })
}
