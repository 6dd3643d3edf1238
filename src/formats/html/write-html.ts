// A report for whoever has no Assay: one HTML file that needs nothing else and runs nothing.

import { isWebAddress } from '../../core/article-details.ts'
import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims } from '../../core/claim.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import type { ExportFormat } from '../foreign.ts'
import { nameFile } from '../name-file.ts'
import { tellLosses } from '../tell-losses.ts'
import { escapeHtml } from './escape-html.ts'
import { presentClaim, presentReviews } from './present-claim.ts'
import { presentText } from './present-text.ts'
import { presentStyle } from './report-style.ts'
import { createReportTypes, type ReportTypes } from './report-types.ts'

/** The article with its claims marked, a legend, and a list of the claims with links both ways. It does not come back in. */
export const htmlExport: ExportFormat = {
  id: 'html',
  title: 'HTML report',
  listLosses: bundles => [
    'The report is for reading: Assay does not read it back, and ids and times are left out.',
    ...tellLosses(bundles, { text: true, reviews: true }).filter(loss => !loss.includes('without a claim')),
  ],
  write: bundles => [{ name: nameFile(bundles, 'html'), content: presentReport(bundles) }],
}

function presentReport(bundles: readonly Bundle[]): string {
  const types = createReportTypes(defaultCodebook)
  const [first] = bundles
  const title = bundles.length === 1 && first ? first.article.title : `${bundles.length} articles`
  const articles = bundles.map((bundle, index) => presentArticle(bundle, `a${index + 1}`, types))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${presentStyle(types.all)}</style>
</head>
<body>
<a class="skip" href="#a1list">Go to the claims</a>
<main>
${articles.join('\n')}
</main>
</body>
</html>
`
}

function presentArticle(bundle: Bundle, anchor: string, types: ReportTypes): string {
  const { article, text, people, layers, reviews } = bundle
  if (text === null) throw new Error(`article ${article.id} comes without its text`)
  const claims = bundle.claims.toSorted(compareClaims)
  const numbers = new Map(claims.map(({ id }, index) => [id, index + 1]))
  const points = indexCodePoints(text)
  const language = article.language ?? 'en'
  const marked = presentText(claims, { points, language, types, numbers, anchor })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const annotators = new Map(layers.map(({ id, annotator }) => [id, names.get(annotator) ?? '']))
  const options = { points, types, anchor, names, annotators, numbers, marked: marked.seen, reviews }
  const missed = presentReviews(
    reviews.filter(({ claim }) => claim === undefined),
    options,
  )
  const list = claims.map(claim => presentClaim(claim, options)).join('\n')
  return `<article>
<header>
<h1 dir="auto">${escapeHtml(article.title)}</h1>
${presentFacts(bundle)}
${presentLegend(claims, types)}
</header>
<div class="text"${article.language === undefined ? '' : ` lang="${escapeHtml(article.language)}"`}>
${marked.html}
</div>
<section aria-labelledby="${anchor}list">
<h2 id="${anchor}list" tabindex="-1">Claims</h2>
${claims.length === 0 ? '<p>No claims.</p>' : `<ol class="claims">\n${list}\n</ol>`}
${missed === '' ? '' : `<h2>Missed</h2>\n${missed}`}
</section>
</article>`
}

function presentFacts({ article: { author, publisher, publishedOn, url } }: Bundle): string {
  const facts = [author, publisher, publishedOn].filter(fact => fact !== undefined && fact !== '')
  const words = facts.map(fact => `<bdi>${escapeHtml(fact ?? '')}</bdi>`).join(', ')
  const link =
    url !== undefined && isWebAddress(url)
      ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`
      : ''
  return words + link === ''
    ? ''
    : `<p class="facts">${[words, link].filter(part => part !== '').join('<br>')}</p>`
}

/** Every type that is there, with its line and how many claims are of it. */
function presentLegend(claims: readonly Claim[], types: ReportTypes): string {
  const counts = new Map<string, number>()
  for (const { type } of claims) counts.set(type, (counts.get(type) ?? 0) + 1)
  const names = [...counts.keys()].sort((a, b) => types.order(a) - types.order(b))
  const items = names.map(name => {
    const count = counts.get(name) ?? 0
    const type = types.find(name)
    const label = (count === 1 ? type?.label : type?.plural) ?? name
    return `<li class="${types.classOf(name)}"><span class="line"></span>${count} ${escapeHtml(label.toLowerCase())}</li>`
  })
  return items.length === 0 ? '' : `<ul class="legend" aria-label="Legend">${items.join('')}</ul>`
}
