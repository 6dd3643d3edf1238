import { paths } from '../../api/paths.ts'
import type { Id } from '../../core/id.ts'
import { getFile } from './http.ts'

/** Saves one article's annotation file through the browser. Throws ApiError or NetworkError. */
export async function exportArticle(article: Id): Promise<void> {
  saveFile(await getFile(paths.exportOne(article)), 'article.assay.json')
}

/** Saves the whole library, one annotation file a line. Throws ApiError or NetworkError. */
export async function exportLibrary(): Promise<void> {
  saveFile(await getFile(paths.exportAll), 'library.assay.jsonl')
}

interface SavedFile {
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
