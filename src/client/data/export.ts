import { paths } from '../../api/paths.ts'
import type { Id } from '../../core/id.ts'
import { getFile } from './http.ts'

/** One article's annotation file. Throws ApiError or NetworkError. */
export function fetchArticleFile(article: Id): Promise<SavedFile> {
  return getFile(paths.exportOne(article))
}

/** The whole library, one annotation file a line. Throws ApiError or NetworkError. */
export function fetchLibraryFile(): Promise<SavedFile> {
  return getFile(paths.exportAll)
}

export interface SavedFile {
  readonly name: string | null
  readonly content: Blob
}

/** Saves a file through the browser. */
export function saveFile({ name, content }: SavedFile, fallbackName = 'export'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name ?? fallbackName
  link.click()
  // The browser has taken hold of the content by then; without this it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
