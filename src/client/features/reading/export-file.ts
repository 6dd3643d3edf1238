import { fetchArticleFile, saveFile } from '../../data/export.ts'
import { type LoadedFile, requestExport } from '../../data/export-request.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { type SavePhase, useSaveState } from '../../data/save-state.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'
import type { OpenArticle } from './open-article.ts'

/** Saves the article's annotation file. */
export async function exportFile(open: OpenArticle): Promise<void> {
  try {
    const { notice, ...file } = await loadFile(open)
    saveFile(file, 'article.assay.json')
    if (notice !== null) showToast({ message: notice })
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof NetworkError)) throw error
    showToast({ message: `The file could not be made. ${error.message}`, isError: true })
  }
}

/** Asks for the format in which the article is to be saved. */
export function exportOtherwise(open: OpenArticle): void {
  requestExport({ what: quoteTitle(open.article.title), load: () => loadFile(open) })
}

/**
 * The article's annotation file. When everything is on the server, that is the server's file with all layers; when
 * something waits in this browser, it is made here, from the layer as it is shown.
 */
async function loadFile(open: OpenArticle): Promise<LoadedFile> {
  for (const save of open.typing) save()
  const { phase } = await whenSettled()
  const isOwn = open.store.getState().writer === 'me'
  if (phase !== 'saved' && isOwn) return makeHere(open)
  try {
    return { ...(await fetchArticleFile(open.article.id)), notice: null }
  } catch (error) {
    if (error instanceof NetworkError && isOwn) return makeHere(open)
    throw error
  }
}

/** Waits for an edit that is being sent right now, no longer. */
function whenSettled(): Promise<SavePhase> {
  const { state } = useSaveState.getState()
  if (state.phase !== 'saving') return Promise.resolve(state)
  return new Promise(resolve => {
    const stop = useSaveState.subscribe(save => {
      if (save.state.phase === 'saving') return
      stop()
      resolve(save.state)
    })
  })
}

async function makeHere(open: OpenArticle): Promise<LoadedFile> {
  const { presentAssayFile } = await import('../../../formats/present-assay-file.ts')
  const file = presentAssayFile(
    {
      article: open.article,
      text: open.reader.points.text,
      people: [open.me],
      layers: [open.layer],
      claims: open.index.all(),
      reviews: [],
    },
    { generator: `assay ${open.version}` },
  )
  return {
    name: 'not-saved-yet.assay.json',
    content: new Blob([file], { type: 'application/json' }),
    notice: 'The file holds your layer as it is in this browser. It is not on the server yet.',
  }
}
