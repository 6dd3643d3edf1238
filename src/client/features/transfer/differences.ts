import type { Article } from '../../../core/article.ts'
import type { Claim } from '../../../core/claim.ts'
import { isSame, type Json } from '../../../core/json.ts'
import type { Layer } from '../../../core/layer.ts'
import type { Span } from '../../../core/span.ts'

/** A record as the lines a reader compares, by label; an absent value is empty. */
export type Lines = { readonly [label: string]: string }

/** One line that is not the same on both sides. */
export interface Difference {
  readonly label: string
  readonly here: string
  readonly file: string
}

type FileRecord = { readonly [key: string]: Json }

/** The lines that differ, in the order of the first side. */
export function listDifferences(here: Lines, file: Lines): readonly Difference[] {
  const labels = new Set([...Object.keys(here), ...Object.keys(file)])
  return [...labels]
    .map(label => ({ label, here: here[label] ?? '', file: file[label] ?? '' }))
    .filter(line => line.here !== line.file)
}

type ComparedClaim = Pick<Claim, 'type' | 'note' | 'attributes'> & { readonly fragments: readonly Span[] }

/** `slice` gives the article's text between two code points. */
export function linesOfClaim(claim: ComparedClaim, slice: (start: number, end: number) => string): Lines {
  return {
    Type: claim.type,
    'Marked text': claim.fragments.map(({ start, end }) => slice(start, end)).join(' … '),
    Note: claim.note,
    ...linesOfAttributes(claim.attributes),
  }
}

export function linesOfArticle(article: Omit<Article, 'extensions' | 'fileExtensions'>): Lines {
  return linesOfFileArticle({ ...article })
}

export function linesOfLayer(layer: Pick<Layer, 'status'>): Lines {
  return { Status: layer.status }
}

/** The record of that id in an annotation file's object, as lines; null where the file has none. */
export function linesInFile(kind: string, id: string, bundle: FileRecord): Lines | null {
  if (kind === 'article') return isRecord(bundle['article']) ? linesOfFileArticle(bundle['article']) : null
  const list = bundle[`${kind}s`]
  const record = Array.isArray(list) ? list.find(each => isRecord(each) && each['id'] === id) : undefined
  if (!isRecord(record)) return null
  if (kind === 'layer') return { Status: textOf(record['status']) }
  return kind === 'claim' ? linesOfFileClaim(record) : null
}

function linesOfFileClaim(claim: FileRecord): Lines {
  const fragments = Array.isArray(claim['fragments']) ? claim['fragments'] : []
  return {
    Type: textOf(claim['type']),
    'Marked text': fragments.map(each => (isRecord(each) ? textOf(each['exact']) : '')).join(' … '),
    Note: textOf(claim['note']),
    ...linesOfAttributes(isRecord(claim['attributes']) ? claim['attributes'] : {}),
  }
}

const details = [
  ['title', 'Title'],
  ['publisher', 'Source'],
  ['author', 'Author'],
  ['publishedOn', 'Date'],
  ['language', 'Language'],
  ['url', 'Address'],
] as const

function linesOfFileArticle(article: Readonly<Record<string, unknown>>): Lines {
  return Object.fromEntries(details.map(([name, label]) => [label, textOf(article[name])]))
}

function linesOfAttributes(attributes: FileRecord): Lines {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      isSame(value, textOf(value)) ? textOf(value) : JSON.stringify(value),
    ]),
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** True for a JSON object. */
function isRecord(value: Json | undefined): value is FileRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
