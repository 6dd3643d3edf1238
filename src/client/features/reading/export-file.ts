import { exportArticle, saveFile } from '../../data/export.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { type SavePhase, useSaveState } from '../../data/save-state.ts'
import { showToast } from '../../ui/toasts.ts'
import type { OpenArticle } from './open-article.ts'

/**
 * Saves the article's annotation file. When everything is on the server, that is the server's file with all
 * layers; when something waits in this browser, it is made here, from the layer as it is shown.
 */
export async function exportFile(open: OpenArticle): Promise<void> {
  for (const save of open.typing) save()
  const { phase } = await whenSettled()
  const isOwn = open.store.getState().writer === 'me'
  try {
    if (phase === 'saved' || !isOwn) await exportArticle(open.article.id)
    else await exportFromHere(open)
  } catch (error) {
    if (error instanceof NetworkError && isOwn) await exportFromHere(open)
    else if (error instanceof ApiError || error instanceof NetworkError) {
      showToast({ message: `The file could not be made. ${error.message}`, isError: true })
    } else throw error
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

async function exportFromHere(open: OpenArticle): Promise<void> {
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
  saveFile({ name: 'not-saved-yet.assay.json', content: new Blob([file], { type: 'application/json' }) })
  showToast({ message: 'The file holds your layer as it is in this browser. It is not on the server yet.' })
}
