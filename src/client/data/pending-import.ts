import { create } from 'zustand'
import type { Id } from '../../core/id.ts'
import { isAssaySource } from '../../formats/is-assay-source.ts'
import { isTextFile } from './is-text-file.ts'
import { newId } from './new-id.ts'

/** Files that were dropped or chosen, and wait to be looked at. */
export interface OfferedFiles {
  readonly id: Id
  /** One annotation file, or what came of other tools at once and belongs together; never empty. */
  readonly files: readonly File[]
  readonly kind: 'own' | 'foreign'
}

/** One annotation file on its way in. */
export interface OfferedFile {
  readonly id: Id
  readonly file: File
}

/** What waits, first come first. */
export const usePendingImport = create<{ readonly offered: readonly OfferedFiles[] }>(() => ({ offered: [] }))

/** Offers annotation files one by one, and all files of other tools, with the texts beside them, as one. */
export async function offerImport(files: readonly File[]): Promise<void> {
  const known = await Promise.all(files.map(isOwnFile))
  const foreign = files.filter((_, index) => !known[index])
  const own = files.filter((_, index) => known[index])
  const isText = ({ name }: File) => isTextFile(name)
  // Texts alone are of no tool.
  const added = foreign.every(isText)
    ? files.map(file => offerOwn(file))
    : [...own.map(offerOwn), { id: newId(), files: foreign, kind: 'foreign' as const }]
  usePendingImport.setState(({ offered }) => ({ offered: [...offered, ...added] }))
}

function offerOwn(file: File): OfferedFiles {
  return { id: newId(), files: [file], kind: 'own' }
}

/** True for an annotation file, by its name or else by its beginning; it may be broken further on. */
export async function isOwnFile(file: File): Promise<boolean> {
  if (/\.assay\.jsonl?$/iu.test(file.name)) return true
  return /\.jsonl?$/iu.test(file.name) && isAssaySource(await file.slice(0, 4_000).text())
}

/** Done with what was offered, whatever became of it. */
export function withdrawImport(id: Id): void {
  usePendingImport.setState(({ offered }) => ({ offered: offered.filter(each => each.id !== id) }))
}

/** Leaves all that waits. */
export function withdrawAllImports(): void {
  usePendingImport.setState({ offered: [] })
}
