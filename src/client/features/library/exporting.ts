import type { ArticleSummary } from '../../../api/schemas.ts'
import { exportArticle, exportLibrary } from '../../data/export.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'

/** Saves annotation files, and says so when one cannot be had. */
export const exporting = {
  one: ({ article }: ArticleSummary) => run(() => exportArticle(article.id), `${quoteTitle(article.title)}`),
  all: () => run(exportLibrary, 'The library'),
}

async function run(save: () => Promise<void>, what: string): Promise<void> {
  try {
    await save()
  } catch (error) {
    showToast({
      message: `${what} was not exported. ${error instanceof Error ? error.message : String(error)}`,
      isError: true,
    })
  }
}
