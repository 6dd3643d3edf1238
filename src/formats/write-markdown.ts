import type { Bundle } from '../core/bundle.ts'
import { type Claim, compareClaims } from '../core/claim.ts'
import { findType } from '../core/codebook.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Id } from '../core/id.ts'
import { presentValue } from '../core/present-value.ts'
import { type CodePoints, indexCodePoints } from '../text/code-points.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { ExportFormat } from './foreign.ts'
import { nameFile } from './name-file.ts'
import { tellLosses } from './tell-losses.ts'

/** A list of claims to read: what is said, by whom it was tagged, its attributes and note. It does not come back in. */
export const markdownExport: ExportFormat = {
  id: 'markdown',
  title: 'Markdown',
  listLosses: bundles => [
    'Markdown is for reading: Assay does not read it back, and places in the text, ids and times are left out.',
    ...tellLosses(bundles, { empty: true }),
  ],
  write: bundles => [{ name: nameFile(bundles, 'md'), content: bundles.map(presentArticle).join('\n') }],
}

function presentArticle(bundle: Bundle): string {
  const { article, text, people, layers, claims } = bundle
  if (text === null) throw new Error(`article ${article.id} comes without its text`)
  const points = indexCodePoints(text)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const annotators = new Map(layers.map(({ id, annotator }) => [id, names.get(annotator) ?? '']))
  const facts = [article.author, article.publisher, article.publishedOn].filter(each => each)
  const lines = [`# ${escapeMarkdown(article.title)}`, '']
  if (facts.length > 0) lines.push(escapeMarkdown(facts.join(', ')), '')
  if (article.url !== undefined) lines.push(`<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`, '')
  if (claims.length === 0) lines.push('No claims.', '')
  for (const [index, claim] of claims.toSorted(compareClaims).entries())
    lines.push(...presentClaim(claim, { number: index + 1, points, annotators }))
  return lines.join('\n')
}

interface ClaimContext {
  readonly number: number
  readonly points: CodePoints
  readonly annotators: ReadonlyMap<Id, string>
}

function presentClaim(claim: Claim, { number, points, annotators }: ClaimContext): readonly string[] {
  const type = findType(defaultCodebook, claim.type)
  const words = claim.fragments.map(({ start, end }) => points.slice(start, end)).join(' … ')
  const values = Object.entries(claim.attributes).map(([name, value]) => {
    const attribute = type?.attributes.find(known => known.name === name)
    return `- ${escapeMarkdown(attribute?.label ?? name)}: ${escapeMarkdown(presentValue(value, attribute))}`
  })
  const by = annotators.get(claim.layer) ?? ''
  return [
    `## ${number}. ${escapeMarkdown(type?.label ?? claim.type)}`,
    '',
    ...words.split('\n').map(line => `> ${escapeMarkdown(line)}`.trimEnd()),
    '',
    `- Tagged by: ${escapeMarkdown(by)}`,
    ...values,
    '',
    // Notes are Markdown already; a heading in one would break the list of claims.
    ...(claim.note === '' ? [] : [quoteNote(claim.note), '']),
  ]
}

function quoteNote(note: string): string {
  return note
    .split('\n')
    .map(line => line.replace(/^(\s*)(#|=|-{2,})/, '$1\\$2').replaceAll('<', '\\<'))
    .join('\n')
}
