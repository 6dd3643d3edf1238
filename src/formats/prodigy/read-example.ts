import type { Json } from '../../core/json.ts'
import type { FileProblem } from '../foreign.ts'
import { FieldReader, type ForeignRecord, own, textAt } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import type { LossList } from '../loss-list.ts'
import { quoteTokens, readTokens, type Token } from './read-tokens.ts'

/** A labelled span of an example; `assay` is what Assay wrote beside it, `claim` the id of the claim it is a part of. */
export interface ExampleSpan {
  readonly start: number
  readonly end: number
  readonly exact: string | null
  readonly label: string
  readonly attributes: { readonly [name: string]: Json }
  readonly claim: string | null
  readonly assay: Json | undefined
  readonly path: string
}

/** A text with the spans that somebody accepted. */
export interface Example {
  readonly record: ForeignRecord
  readonly text: string
  readonly annotator: string | null
  readonly spans: readonly ExampleSpan[]
  readonly assay: Json | undefined
}

/** Keys that are read, or that only Prodigy needs. */
const knownKeys = [
  ...[
    'text',
    'spans',
    'ents',
    'entities',
    'relations',
    'cats',
    'tokens',
    'answer',
    'accept',
    'options',
    'label',
  ],
  ...['assay', 'config', 'version', 'priority', 'score', 'sents', 'html', '_is_binary', '_timestamp'],
  ...['_input_hash', '_task_hash', '_view_id', '_session_id', '_annotator_id'],
]

interface Context {
  readonly problems: FileProblem[]
  readonly losses: LossList
}

/** One example of Prodigy, or one text of spaCy's training data; null when it is not gold or has a problem. */
export function readExample(record: ForeignRecord, { problems, losses }: Context): Example | null {
  const fields = new FieldReader(record, problems)
  const { value, path } = record
  if (Array.isArray(value)) return readPair(value, { fields, record, losses })
  const holder = fields.object(value, path)
  if (!holder || !isGold(holder, { fields, record, losses })) return null
  const text = fields.text(own(holder, 'text'), `${path}.text`, 'the text of the example')
  const spans = readSpans(holder, { fields, record, losses })
  if (text === null) return null
  const assay = own(holder, 'assay')
  listLosses(holder, { fields, record, losses })
  const annotator = textAt(holder, '_annotator_id') ?? textAt(holder, '_session_id') ?? null
  return { record, text, annotator, spans, assay }
}

interface ReadContext {
  readonly fields: FieldReader
  readonly record: ForeignRecord
  readonly losses: LossList
}

/** spaCy's pairs: a text, and its entities alone or as `{"entities": […]}`. */
function readPair(pair: readonly Json[], context: ReadContext): Example | null {
  const { fields, record } = context
  const text = fields.text(pair[0], `${record.path}[0]`, 'the text of the example')
  const rest = pair[1]
  const holder = Array.isArray(rest) ? { entities: rest } : fields.object(rest, `${record.path}[1]`)
  if (text === null || !holder) return null
  const inner = Array.isArray(rest) ? record : { ...record, path: `${record.path}[1]` }
  const spans = readSpans(holder, { ...context, record: inner })
  return { record, text, annotator: null, spans, assay: undefined }
}

function isGold(holder: JsonObject, { fields, record, losses }: ReadContext): boolean {
  const answer = own(holder, 'answer')
  if (answer === undefined || answer === null || answer === 'accept') return true
  if (answer === 'reject' || answer === 'ignore')
    losses.add(`{n} {example was|examples were} answered “${answer}” and {is|are} left out.`)
  else fields.miss(`${record.path}.answer`, '“accept”, “reject” or “ignore”', answer)
  return false
}

function listLosses(holder: JsonObject, { fields, record, losses }: ReadContext): void {
  const count = (key: string) => fields.listAt(holder, key, record.path).length
  losses.add('{n} {relation|relations} between spans: Assay has no place for {it|them}.', count('relations'))
  losses.add('{n} {choice|choices} about a whole text: Assay labels words.', count('accept'))
  const categories = own(holder, 'cats')
  if (isObject(categories))
    losses.add('{n} {label|labels} of a whole text: Assay labels words.', Object.keys(categories).length)
  for (const key of Object.keys(holder)) {
    const isOwn = key === 'meta' && own(holder, 'assay') !== undefined
    if (!isOwn && !knownKeys.includes(key)) losses.add(`{n} {value|values} of “${key}” beside the text.`)
  }
}

/** Spans under any of the keys that Prodigy and spaCy use. */
function readSpans(holder: JsonObject, context: ReadContext): readonly ExampleSpan[] {
  const { fields, record, losses } = context
  const tokens = readTokens(holder, { fields, path: record.path })
  const lists: [Json, string][] = []
  const groups = own(holder, 'spans')
  if (isObject(groups)) {
    for (const key of Object.keys(groups)) collect(groups, key, `${record.path}.spans`)
  } else collect(holder, 'spans', record.path)
  collect(holder, 'ents', record.path)
  collect(holder, 'entities', record.path)
  const name = textAt(holder, 'label')
  const spans = lists.flatMap(([item, path]) => readSpan(item, path, { fields, tokens, name, losses }) ?? [])
  losses.add(
    '{n} {span covers|spans cover} no character and {was|were} left out.',
    spans.filter(({ start, end }) => start === end).length,
  )
  return spans.filter(({ start, end }) => start < end)

  function collect(from: JsonObject, key: string, path: string): void {
    const at = from === holder ? `${path}.${key}` : `${path}['${key}']`
    for (const [index, item] of fields.listAt(from, key, path).entries())
      lists.push([item, `${at}[${index}]`])
  }
}

interface SpanContext {
  readonly fields: FieldReader
  readonly tokens: readonly Token[] | null
  /** The example's own label, for spans without one. */
  readonly name: string | undefined
  readonly losses: LossList
}

function readSpan(
  item: Json,
  path: string,
  { fields, tokens, name, losses }: SpanContext,
): ExampleSpan | null {
  const none = { exact: null, attributes: {}, claim: null, assay: undefined, path }
  if (Array.isArray(item)) {
    const [start, end, label] = item as readonly Json[]
    const span = fields.span(start, end, [`${path}[0]`, `${path}[1]`])
    const text = fields.text(label, `${path}[2]`, 'a label')
    return span && text !== null ? { ...none, ...span, label: text } : null
  }
  const holder = fields.object(item, path)
  if (!holder) return null
  const quote = tokens && quoteTokens(holder, tokens)
  const [from, to] = [own(holder, 'start') ?? quote?.start, own(holder, 'end') ?? quote?.end]
  const span = fields.span(from, to, [`${path}.start`, `${path}.end`])
  if (!span) return null
  const isAlike = quote?.start === span.start && quote.end === span.end
  if (quote && !isAlike)
    losses.add('{n} {span has|spans have} tokens at another place: the offsets were taken.')
  const kb = textAt(holder, 'kb_id')
  return {
    ...none,
    ...span,
    exact: textAt(holder, 'text') ?? (quote && isAlike ? quote.exact : null),
    label: textAt(holder, 'label') ?? name ?? '',
    attributes: kb === undefined ? {} : { kb_id: kb },
    claim: textAt(holder, 'claim') ?? null,
    assay: own(holder, 'assay'),
  }
}
