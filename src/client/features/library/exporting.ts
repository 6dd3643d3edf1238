import type { QueryClient } from '@tanstack/react-query'
import type { ArticleSummary } from '../../../api/schemas.ts'
import type { Id } from '../../../core/id.ts'
import { exportArticle, exportLibrary } from '../../data/export.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import { plural } from '../../ui/plural.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'

/** Saves annotation files, with what waited in this browser; says so when one cannot be had, or lacks some of it. */
export function createExporting(client: QueryClient) {
  return {
    one: ({ article }: ArticleSummary) =>
      run({
        save: () => exportArticle(article.id),
        what: quoteTitle(article.title),
        countLeft: () => countLeft(client, article.id),
      }),
    all: () => run({ save: exportLibrary, what: 'The library', countLeft: () => countLeft(client) }),
  }
}

interface Export {
  readonly save: () => Promise<void>
  readonly what: string
  /** Sends what waits, and answers how many changes wait nevertheless. */
  readonly countLeft: () => Promise<number>
}

async function run({ save, what, countLeft }: Export): Promise<void> {
  const left = await countLeft()
  try {
    await save()
    if (left > 0) showToast({ message: `The file lacks ${plural(left, 'change')} not saved yet.` })
  } catch (error) {
    showToast({
      message: `${what} was not exported. ${error instanceof Error ? error.message : String(error)}`,
      isError: true,
    })
  }
}

async function countLeft(client: QueryClient, article?: Id): Promise<number> {
  const left = await sendWaiting(client)
  return left
    .filter(each => article === undefined || each.article === article)
    .reduce((sum, { count }) => sum + count, 0)
}
