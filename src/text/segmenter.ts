/** What a selection snaps to. */
export type Granularity = 'word' | 'sentence' | 'grapheme'

const segmenters = new Map<string, Intl.Segmenter>()

/** The one segmenter for a locale and a granularity; making one costs a hundred times more than asking it. */
export function segmenterFor(locale: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${locale}`
  let segmenter = segmenters.get(key)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity })
    segmenters.set(key, segmenter)
  }
  return segmenter
}
