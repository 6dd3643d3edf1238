import type { Json } from '../../core/json.ts'
import { parseJson } from '../json-source.ts'
import type { OwnArticle, OwnClaim, OwnReader } from '../own-records.ts'
import { ownOf } from '../own-records.ts'
import type { ReadRow } from './read-row.ts'

/** The article, people and layers that the rows of one article name; the length is left to who holds the text. */
export function readOwnArticle(rows: readonly ReadRow[], reader: OwnReader): OwnArticle | null {
  const [first] = rows
  if (!first) return null
  const { own } = first
  const details = {
    id: own('article id'),
    title: own('article'),
    language: own('language'),
    url: own('url'),
    publisher: own('publisher'),
    author: own('author'),
    publishedOn: own('published'),
    sha256: own('sha256'),
  }
  const people = new Map(rows.map(row => [row.own('annotator id'), { name: row.own('annotator') }]))
  const layers = new Map(
    rows.map(row => [row.own('layer id'), { annotator: row.own('annotator id'), status: row.own('status') }]),
  )
  const value = {
    article: { ...withoutEmpty(details), length: 1 },
    annotators: Array.from(people, ([id, rest]) => ({ id, ...rest })),
    layers: Array.from(layers, ([id, rest]) => ({ id, ...rest })),
  }
  return reader.article(value, new Map())
}

export function readOwnClaim({ own }: ReadRow, reader: OwnReader): OwnClaim | null {
  const origin = parseJson(own('origin'))
  const value = {
    id: own('claim id'),
    layer: own('layer id'),
    origin: origin.ok ? origin.value : null,
    created: own('created'),
    modified: own('modified'),
  }
  const record = reader.claim(value, new Map())
  return record && ownOf(record)
}

function withoutEmpty(record: { readonly [key: string]: string }): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''))
}
