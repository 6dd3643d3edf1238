import { nameFile } from '../../../formats/name-file.ts'
import { presentAssayFile } from '../../../formats/present-assay-file.ts'
import { saveFile } from '../../data/export.ts'
import type { ReviewContent } from './fetch-review.ts'
import type { ReviewSession } from './review-session.ts'

/** Saves the annotation file that goes back to the colleague: their layer, the reviews of it, one's own record. */
export function sendReview(content: ReviewContent, session: ReviewSession, version: string): void {
  const { answer, chosen, claims, codebook, reader } = content
  const { reviews, own } = session.store.getState()
  if (!chosen) return
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
  saveFile({
    name: nameFile([bundle], 'review.assay.json'),
    content: new Blob([text], { type: 'application/json' }),
  })
}
