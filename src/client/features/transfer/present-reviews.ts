import type { ImportReport } from '../../../api/import-report.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'

type Reviews = ImportReport['articles'][number]['reviews'][number]

/** Whose verdicts a file has on whose tags, and how many of them are new: “15 verdicts by Ines on your tags: all new.” */
export function presentReviews(reviews: Reviews): string {
  const { reviewer, annotator, isMine, new: added, changed, same } = reviews
  const all = added + changed + same
  const counts = [
    { count: added, state: 'new' },
    { count: changed, state: 'changed' },
    { count: same, state: 'already here' },
  ].filter(({ count }) => count > 0)
  const [only, another] = counts
  const told =
    only && !another
      ? `${all === 1 ? '' : 'all '}${only.state}`
      : counts.map(({ count, state }) => `${presentCount(count)} ${state}`).join(', ')
  const whose = isMine ? 'your tags' : `the tags of ${isolate(annotator)}`
  return `${plural(all, 'verdict')} by ${isolate(reviewer)} on ${whose}: ${told}.`
}
