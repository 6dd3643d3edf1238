import type { QueryClient } from '@tanstack/react-query'
import type { ArticleSummary } from '../../../api/schemas.ts'
import type { Id } from '../../../core/id.ts'
import { fetchArticleFile, fetchLibraryFile, type SavedFile, saveFile } from '../../data/export.ts'
import { type LoadedFile, requestExport } from '../../data/export-request.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import { plural } from '../../ui/plural.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'

/** Saves annotation files, with what waited in this browser; says so when one cannot be had, or lacks some of it. */
export function createExporting(client: QueryClient) {
  const ofArticle = ({ article }: ArticleSummary): Export => ({
    fetch: () => fetchArticleFile(article.id),
    fallbackName: 'article.assay.json',
    what: quoteTitle(article.title),
    countLeft: () => countLeft(client, article.id),
  })
  const ofLibrary: Export = {
    fetch: fetchLibraryFile,
    fallbackName: 'library.assay.jsonl',
    what: 'the library',
    countLeft: () => countLeft(client),
  }
  return {
    one: (summary: ArticleSummary) => save(ofArticle(summary)),
    all: () => save(ofLibrary),
    /** Asks for the format first. */
    oneOtherwise: (summary: ArticleSummary) => askFormat(ofArticle(summary)),
    allOtherwise: () => askFormat(ofLibrary),
  }
}

interface Export {
  readonly fetch: () => Promise<SavedFile>
  readonly fallbackName: string
  readonly what: string
  /** Sends what waits, and answers how many changes wait nevertheless. */
  readonly countLeft: () => Promise<number>
}

async function save(wanted: Export): Promise<void> {
  try {
    const { notice, ...file } = await load(wanted)
    saveFile(file, wanted.fallbackName)
    if (notice !== null) showToast({ message: notice })
  } catch (error) {
    const what = wanted.what.charAt(0).toUpperCase() + wanted.what.slice(1)
    showToast({
      message: `${what} was not exported. ${error instanceof Error ? error.message : String(error)}`,
      isError: true,
    })
  }
}

function askFormat(wanted: Export): void {
  requestExport({ what: wanted.what, load: () => load(wanted) })
}

async function load({ fetch, countLeft }: Export): Promise<LoadedFile> {
  const left = await countLeft()
  const notice = left > 0 ? `The file lacks ${plural(left, 'change')} not saved yet.` : null
  return { ...(await fetch()), notice }
}

async function countLeft(client: QueryClient, article?: Id): Promise<number> {
  const left = await sendWaiting(client)
  return left
    .filter(each => article === undefined || each.article === article)
    .reduce((sum, { count }) => sum + count, 0)
}
