import { computeAgreement } from '../../src/core/agreement/compute-agreement.ts'
import { listComparable } from '../../src/core/agreement/list-comparable.ts'
import type { AgreementArticle, AgreementClaim } from '../../src/core/agreement/prepare-articles.ts'
import { defaultCodebook } from '../../src/core/default-codebook.ts'
import { below, presentAim } from './aim.ts'
import { createRandom } from './random.ts'

const annotators = 6
const articleCount = 50
const claimCount = 100
const length = 20_000
const runs = 5

/** How long all measures but gamma take for six annotators, 50 articles and 100 claims each. */
export function measureAgreement(): string {
  const random = createRandom(17)
  const articles = Array.from({ length: articleCount }, (_, i) => createArticle(`a${i}`, random))
  const attributes = listComparable(defaultCodebook)
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    computeAgreement(articles, { attributes })
    return performance.now() - began
  }).sort((a, b) => a - b)
  const [median = 0, first = 0] = [times[Math.floor(runs / 2)], times.at(-1)]
  return [
    `${annotators} annotators, ${articleCount} articles, ${claimCount} claims of each on each, ${attributes.length} attributes`,
    `measured in ${Math.round(median)} ms (median of ${runs}), at most ${Math.round(first)} ms`,
    ...below('all measures but gamma within 1 s', median, 1_000, ' ms').map(presentAim),
  ].join('\n')
}

function createArticle(article: string, random: () => number): AgreementArticle {
  const truth = Array.from({ length: claimCount }, (_, i) => Math.floor((i * length) / claimCount))
  return {
    ...{ article, length },
    layers: Array.from({ length: annotators }, (_, person) => ({
      annotator: `p${person}`,
      claims: truth.map((start, i) => drawClaim(`${article}-${person}-${i}`, start, random)),
    })),
  }
}

/** A claim near a place that all annotators see, whose values are often those of others. */
function drawClaim(id: string, near: number, random: () => number): AgreementClaim {
  const type = defaultCodebook.types[random() < 0.1 ? 0 : near % 3]
  const start = near + Math.floor(random() * 30)
  const attributes = (type?.attributes ?? []).flatMap(attribute =>
    attribute.kind === 'enum'
      ? [[attribute.name, attribute.options[Math.floor(random() ** 3 * attribute.options.length)]?.value]]
      : [],
  )
  return {
    id,
    type: type?.name ?? 'forecast',
    fragments: [{ start, end: Math.min(length, start + 60 + Math.floor(random() * 200)) }],
    attributes: Object.fromEntries(attributes),
  }
}
