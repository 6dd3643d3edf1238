import { claimExtent } from '../claim.ts'
import type { AgreementArticle } from './prepare-articles.ts'
import type { GammaContinuum } from './sample-units.ts'

/** Articles as `gamma` takes them: a claim is one unit from its first fragment's start to its last one's end. */
export function toGammaContinua(articles: readonly AgreementArticle[]): readonly GammaContinuum[] {
  return articles.map(({ length, layers }) => {
    const annotators = [...new Set(layers.map(({ annotator }) => annotator))]
    return {
      length,
      annotators: annotators.length,
      units: layers.flatMap(({ annotator, claims }) =>
        claims.map(claim => ({
          annotator: annotators.indexOf(annotator),
          category: claim.type,
          ...claimExtent(claim),
        })),
      ),
    }
  })
}
