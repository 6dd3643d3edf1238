// What other tools' files hold, as articles with people, layers and claims.
import type { Bundle } from '../core/bundle.ts'
import type { Id } from '../core/id.ts'
import { recordLimits } from '../core/record-limits.ts'
import { indexCodePoints } from '../text/code-points.ts'
import type { ConvertOptions, ConvertReport } from './convert-options.ts'
import type { ArticleText } from './find-offset-unit.ts'
import type { FileProblem, ForeignDocument, ForeignReading } from './foreign.ts'
import { intakeText } from './intake-text.ts'
import { LossList } from './loss-list.ts'
import type { OwnArticle } from './own-records.ts'
import { placeTargets } from './place-targets.ts'
import { toArticle } from './to-article.ts'
import { toClaims } from './to-claims.ts'
import { toLayers } from './to-layers.ts'

/** What could be made of files, and what became of the rest. */
export interface Conversion {
  readonly bundles: readonly Bundle[]
  readonly report: ConvertReport
}

/**
 * Makes articles, people, layers (one for each annotator of an article) and claims of a reading. Documents of the
 * same text are one article. All ids are derived from the text and from the file's own ids, so that importing twice
 * gives the same. Annotations with a problem are left out and reported: who wants all or nothing takes nothing when
 * there is a problem.
 */
export function toBundles(reading: ForeignReading, options: ConvertOptions): Conversion {
  const losses = new LossList()
  const problems: FileProblem[] = []
  const counts: string[] = []
  const groups = new Map<string, Bundle>()
  const taken = new Set<Id>()
  for (const document of reading.documents) {
    const text = takeText(document, options)
    if (typeof text === 'string') {
      problems.push(...refuseDocument(document, text))
      continue
    }
    const { count, placed } = placeTargets(document, text, losses)
    if (count !== null && !counts.includes(count)) counts.push(count)
    const own = believeOwn(document, text, { options, losses })
    const article = own?.article ?? toArticle(document, text.points, { options, losses })
    const layers = toLayers(document, { article, own, options })
    const made = toClaims(document, { article, own, placed, text, options, losses, taken })
    problems.push(...made.problems)
    const bundle = { article, text: text.points.text, ...layers, claims: made.claims, reviews: [] }
    groups.set(article.sha256, join(groups.get(article.sha256), bundle, losses))
  }
  const bundles = [...groups.values()]
  const report = {
    in: reading.documents.reduce((sum, { annotations }) => sum + annotations.length, 0),
    out: bundles.reduce((sum, { claims }) => sum + claims.length, 0),
    unit: counts.length > 0 ? counts.join(', ') : null,
    losses: [...reading.losses, ...losses.all()],
    problems,
  }
  return { bundles, report }
}

/** The text as it is stored, beside the file's own; a sentence where there is none or it cannot be stored. */
function takeText(document: ForeignDocument, { findText }: ConvertOptions): ArticleText | string {
  const raw = document.text ?? findText?.(document)
  if (raw === undefined) {
    return 'Expected the text of the article; the file only points at it. Give the text as well, as a file of its own.'
  }
  const stored = intakeText(raw, { maxBytes: recordLimits.textBytes })
  return stored.ok ? { raw, points: indexCodePoints(stored.value) } : stored.error.message
}

/** What Assay wrote beside the document, if it was of this very text. */
function believeOwn(
  { own }: ForeignDocument,
  { points }: ArticleText,
  { options, losses }: { readonly options: ConvertOptions; readonly losses: LossList },
): OwnArticle | null {
  if (!own) return null
  if (!isSound(own)) {
    losses.add(
      '{n} {article|articles} of which the records that Assay wrote are damaged: {its|their} ids were made anew.',
    )
    return null
  }
  if (own.article.sha256 === options.sha256(points.text))
    return { ...own, article: { ...own.article, length: points.length } }
  losses.add('{n} {article|articles} of another text than Assay wrote: {its|their} ids were made anew.')
  return null
}

/** Every id once, and every layer with its annotator. */
function isSound({ article, people, layers }: OwnArticle): boolean {
  const ids = [article, ...people, ...layers].map(({ id }) => id)
  const persons = new Set(people.map(({ id }) => id))
  return new Set(ids).size === ids.length && layers.every(({ annotator }) => persons.has(annotator))
}

/** One problem for the document, told at its first annotation. */
function refuseDocument(document: ForeignDocument, message: string): readonly FileProblem[] {
  const first = document.annotations[0]
  const file = document.file ?? first?.file
  const line = first?.line
  return [
    {
      path: first?.path ?? '$',
      message: `${document.id}: ${message}`,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
    },
  ]
}

/** Two documents of one text: the first's article with the people, layers and claims of both. */
function join(first: Bundle | undefined, second: Bundle, losses: LossList): Bundle {
  if (!first) return second
  losses.add('{n} {document has|documents have} the same text as one before and {was|were} joined with it.')
  const people = new Map([...first.people, ...second.people].map(person => [person.id, person]))
  const layers = new Map([...first.layers, ...second.layers].map(layer => [layer.id, layer]))
  return {
    ...first,
    people: [...people.values()],
    layers: [...layers.values()],
    claims: [...first.claims, ...second.claims],
  }
}
