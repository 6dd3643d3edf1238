// What the worker holds: every article with all its layers, and what was computed of those that are chosen.
import { ArticleCollector } from '../../../core/agreement/article-collector.ts'
import { type Agreement, computeAgreement } from '../../../core/agreement/compute-agreement.ts'
import { type GammaProgress, type GammaResult, gamma } from '../../../core/agreement/gamma.ts'
import { listComparable } from '../../../core/agreement/list-comparable.ts'
import type { Difference } from '../../../core/agreement/list-differences.ts'
import { type AgreementArticle, listAnnotators } from '../../../core/agreement/prepare-articles.ts'
import { toGammaContinua } from '../../../core/agreement/to-gamma-continua.ts'
import type { Bundle } from '../../../core/bundle.ts'
import type { Claim } from '../../../core/claim.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import { presentAgreement } from '../../../formats/agreement/present-agreement.ts'
import { createCuratorReport } from '../../../formats/curator-report/curator-report.ts'
import { presentReportHtml } from '../../../formats/curator-report/present-report-html.ts'
import { presentReportMarkdown } from '../../../formats/curator-report/present-report-markdown.ts'
import { quoteFragments } from '../../../formats/curator-report/quote-fragments.ts'
import { indexCodePoints } from '../../../text/code-points.ts'
import type {
  AgreementChoice,
  DifferenceCaseRow,
  DifferenceGroup,
  Figures,
  OpenedAgreement,
} from './agreement-questions.ts'
import { presentAgreementCsv } from './present-agreement-csv.ts'

/** Cases that come at once. */
const casesAtOnce = 20

interface Measured {
  readonly choice: string
  readonly articles: readonly AgreementArticle[]
  readonly agreement: Agreement
  gamma: GammaResult | null
}

export class AgreementDesk {
  private readonly bundles: readonly Bundle[]
  private readonly codebook: Codebook
  private readonly articles: readonly AgreementArticle[]
  private readonly names: ReadonlyMap<Id, string>
  private readonly byText: ReadonlyMap<string, Bundle>
  private measured: Measured | null = null

  constructor(bundles: readonly Bundle[], codebook: Codebook) {
    const collector = new ArticleCollector()
    for (const bundle of bundles) collector.add(bundle)
    this.bundles = bundles
    this.codebook = codebook
    this.articles = collector.list()
    this.names = collector.names
    this.byText = new Map(bundles.map(bundle => [bundle.article.sha256, bundle]))
  }

  /** Who annotated what. */
  list(): OpenedAgreement {
    return {
      annotators: listAnnotators(this.articles).map(id => ({ id, name: this.names.get(id) ?? id })),
      articles: this.articles.map(({ article, layers }) => ({
        id: this.byText.get(article)?.article.id ?? article,
        sha256: article,
        title: this.byText.get(article)?.article.title ?? '',
        annotators: layers.length,
      })),
    }
  }

  /** All figures of what is chosen, and how often each difference is found. */
  measure(choice: AgreementChoice): Figures {
    const { differences, ...figures } = this.compute(choice).agreement
    return {
      ...figures,
      groups: differences.map(({ cases, ...group }) => ({ ...group, count: cases.length })),
    }
  }

  /** Some places of a difference from one on, with the words there. */
  cases(choice: AgreementChoice, group: DifferenceGroup, from: number): readonly DifferenceCaseRow[] {
    const { differences } = this.compute(choice).agreement
    const found = differences.find(each => isSameGroup(each, group))
    return (found?.cases ?? []).slice(from, from + casesAtOnce).map(({ article, a, b }) => {
      const bundle = this.byText.get(article)
      const points = indexCodePoints(bundle?.text ?? '')
      const claimOf = (id: Id | null): DifferenceCaseRow['a'] => {
        const claim: Claim | undefined = bundle?.claims.find(each => each.id === id)
        return claim
          ? { id: claim.id, type: claim.type, words: quoteFragments(points, claim.fragments) }
          : null
      }
      const { id = '', title = '' } = bundle?.article ?? {}
      return { article: id, title, a: claimOf(a), b: claimOf(b) }
    })
  }

  /** Gamma of what is chosen, a step at a time; its result goes into what is saved from then on. */
  *gamma(choice: AgreementChoice): Generator<GammaProgress, GammaResult> {
    const measured = this.compute(choice)
    measured.gamma = yield* gamma(toGammaContinua(measured.articles))
    return measured.gamma
  }

  /** A file of what is chosen. The JSON is what `assay agree --json` prints. */
  write(choice: AgreementChoice, kind: 'csv' | 'json' | 'html' | 'markdown'): string {
    const { agreement, gamma: chance } = this.compute(choice)
    const extras = { names: this.names, gamma: chance }
    if (kind === 'json') return `${JSON.stringify(presentAgreement(agreement, extras), null, 2)}\n`
    if (kind === 'csv') return presentAgreementCsv(agreement, extras)
    const chosen = this.bundles.filter(({ article }) => choice.articles?.includes(article.id) ?? true)
    const { names, codebook } = this
    const report = createCuratorReport(chosen, agreement, { names, codebook })
    return kind === 'html' ? presentReportHtml(report) : presentReportMarkdown(report)
  }

  private compute(choice: AgreementChoice): Measured {
    const key = JSON.stringify(choice)
    if (this.measured?.choice === key) return this.measured
    const articles = this.articles
      .filter(({ article }) => choice.articles?.includes(this.byText.get(article)?.article.id ?? '') ?? true)
      .map(each => ({
        ...each,
        layers: each.layers.filter(({ annotator }) => choice.annotators?.includes(annotator) ?? true),
      }))
    const { leastIou } = choice
    const agreement = computeAgreement(articles, { attributes: listComparable(this.codebook), leastIou })
    this.measured = { choice: key, articles, agreement, gamma: null }
    return this.measured
  }
}

function isSameGroup(x: Omit<Difference, 'cases'>, y: DifferenceGroup): boolean {
  return x.a === y.a && x.b === y.b && x.what === y.what && x.type === y.type && x.attribute === y.attribute
}
