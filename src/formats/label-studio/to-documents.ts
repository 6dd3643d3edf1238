import type { ForeignAnnotation, ForeignDocument } from '../foreign.ts'
import { type FieldReader, own, textAt } from '../foreign-json.ts'
import type { JsonObject } from '../json-shape.ts'
import type { LossList } from '../loss-list.ts'
import { articleDetails, type OwnArticle, type OwnReader, ownerOf, ownOf } from '../own-records.ts'
import { joinRegions } from './join-regions.ts'
import { readQuote } from './read-quote.ts'
import { type Region, readRegions } from './read-regions.ts'
import type { Task, TaskAnnotation } from './task.ts'

interface Context {
  readonly fields: FieldReader
  readonly losses: LossList
  readonly own: OwnReader
}

/** Regions that are one claim, of one person. */
interface Group {
  readonly regions: readonly Region[]
  readonly annotation: TaskAnnotation
}

/** One document for each text of the task that has regions; its first text where none has. */
export function toDocuments(task: Task, context: Context): readonly ForeignDocument[] {
  const { losses, fields, own: reader } = context
  const groups = new Map<string | null, Group[]>()
  for (const annotation of task.annotations) {
    const { regions, links } = readRegions(annotation, { fields, losses })
    for (const joined of joinRegions(regions, links, losses)) {
      const key = chooseKey(task.data, joined[0])
      const list = groups.get(key) ?? []
      groups.set(key, list)
      list.push({ regions: joined, annotation })
    }
  }
  if (groups.size === 0 && !hasMarkup(task, losses)) groups.set(chooseKey(task.data, undefined), [])
  const article = reader.article(task.assay, task.record.literals)
  return Array.from(groups, ([key, list]) => toDocument(task, key, { ...context, groups: list, article }))
}

/** True when something was labelled in HTML or a dialogue, or what is shown is itself HTML: its source is no article. */
function hasMarkup({ annotations, data }: Task, losses: LossList): boolean {
  const types = annotations.flatMap(({ results }) => results.map(({ value }) => textAt(value, 'type')))
  if (types.some(type => type === 'hypertextlabels' || type === 'paragraphlabels')) return true
  const key = chooseKey(data, undefined)
  const isHtml = key !== null && isMarkup(textAt(data, key) ?? '')
  if (isHtml)
    losses.add('{n} {task shows|tasks show} HTML, whose source is no article, and {is|are} left out.')
  return isHtml
}

/** True of a text that begins with a tag of a page and ends with one. */
function isMarkup(text: string): boolean {
  const start = /^\s*<(?:!doctype|html|head|body|div|section|article|main|p|h[1-6]|table|ul|ol|span)\b/i
  return start.test(text) && text.trimEnd().endsWith('>')
}

/** The key of the data that a region is in: as it says, or by the name of its object, or what looks most like a text. */
function chooseKey(data: JsonObject, region: Region | undefined): string | null {
  const texts = Object.keys(data).filter(key => typeof own(data, key) === 'string')
  const named = [region?.source, region?.object, 'text'].find(key => key !== undefined && texts.includes(key))
  if (named !== undefined) return named
  const lengthOf = (key: string) => textAt(data, key)?.length ?? 0
  return texts.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null
}

interface DocumentContext extends Context {
  readonly groups: readonly Group[]
  readonly article: OwnArticle | null
}

function toDocument(task: Task, key: string | null, context: DocumentContext): ForeignDocument {
  const { record, id, data } = task
  const { article, groups } = context
  const shown = key === null ? null : own(data, key)
  const source = typeof shown === 'string' ? shown : null
  const isAddress = source !== null && /^https?:\/\/\S+$/.test(source)
  const text = isAddress ? null : source
  const title = key === 'title' ? undefined : textAt(data, 'title')
  const url = isAddress ? source : key === 'url' ? undefined : textAt(data, 'url')
  const isMain = key === null || key === 'text' || Object.keys(data).length === 1
  return {
    id: `${record.file}#${id}${isMain ? '' : `/${key}`}`,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(article && { ...articleDetails(article), own: article }),
    unit: 'code-point',
    file: record.file,
    text,
    annotations: groups.map(group => toAnnotation(group, { ...context, task, text })),
  }
}

function toAnnotation(
  { regions, annotation }: Group,
  {
    own: reader,
    article,
    task,
    text,
  }: DocumentContext & { readonly task: Task; readonly text: string | null },
): ForeignAnnotation {
  const first = regions[0]
  if (!first) throw new Error('a group without a region')
  const { record } = task
  const claim = regions.map(({ assay }) => reader.claim(assay, record.literals)).find(each => each !== null)
  const [label = '', ...otherLabels] = first.labels
  const created = claim?.created ?? annotation.created
  const modified = claim?.modified ?? annotation.modified
  return {
    id: claim?.id ?? `${annotation.id}:${first.id}`,
    annotator: (claim && ownerOf(claim.layer, article)) ?? annotation.annotator,
    label,
    ...(otherLabels.length > 0 && { otherLabels }),
    targets: regions.map(({ start, end, exact }) => ({
      ...{ start, end, prefix: '', suffix: '' },
      exact: readQuote(exact, { start, end, text }),
    })),
    attributes: Object.assign({}, claim?.attributes, ...regions.map(({ attributes }) => attributes)),
    note: regions.flatMap(({ notes }) => notes).join('\n'),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(claim && { own: ownOf(claim) }),
    path: first.path,
    file: record.file,
    ...(record.line !== undefined && { line: record.line }),
  }
}
