import { nameFile } from '../../../formats/name-file.ts'
import { presentAssayFile } from '../../../formats/present-assay-file.ts'
import { type SavedFile, saveFile } from '../../data/export.ts'
import { requestExport } from '../../data/export-request.ts'
import type { ReviewContent } from './fetch-review.ts'
import type { ReviewSession } from './review-session.ts'

interface Sending {
  readonly content: ReviewContent
  readonly session: ReviewSession
  /** Of the program. */
  readonly version: string
}

/** Saves the annotation file that goes back to the colleague. */
export function sendReview(sending: Sending): void {
  const file = createReviewFile(sending)
  if (file) saveFile(file)
}

/** Lets a person choose the format in which it goes. */
export function sendOtherwise(sending: Sending): void {
  const file = createReviewFile(sending)
  if (file) requestExport({ what: 'the review', load: async () => ({ ...file, notice: null }) })
}

/** Their layer, the reviews of it, and one's own record; null where nothing is reviewed. */
function createReviewFile({ content, session, version }: Sending): SavedFile | null {
  const { answer, chosen, claims, codebook, reader } = content
  const { reviews, own } = session.store.getState()
  if (!chosen) return null
  const about = [...reviews.values()].filter(({ layer }) => layer === chosen.layer.id)
  const layers = [chosen.layer, ...(own ? [own] : [])]
  const ids = new Set([
    ...layers.map(({ annotator }) => annotator),
    ...about.map(({ reviewer }) => reviewer),
    session.me.id,
  ])
  const known = new Map([...answer.people, session.me].map(person => [person.id, person]))
  const bundle = {
    article: answer.article,
    text: reader.points.text,
    people: [...known.values()].filter(({ id }) => ids.has(id)),
    ...{ layers, claims, reviews: about },
  }
  const text = presentAssayFile(bundle, { generator: `assay ${version}`, codebook })
  return {
    name: nameFile([bundle], 'review.assay.json'),
    content: new Blob([text], { type: 'application/json' }),
  }
}
