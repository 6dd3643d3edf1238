import { shorten } from '../core/describe-json.ts'
import type { Id } from '../core/id.ts'
import type { Json } from '../core/json.ts'
import { isObject, type JsonObject } from './json-shape.ts'
import type { ProblemList } from './problem-list.ts'

const lists = { annotators: 'annotator', layers: 'layer', claims: 'claim', reviews: 'review' } as const
type Kind = 'article' | (typeof lists)[keyof typeof lists]

/** Every id of a file, so that references can be followed. Also those of records that have other problems. */
export interface FileIds {
  /** Reports the id at `path` unless it names a record of this kind. */
  expect(kind: Kind, id: Id, path: string): void
}

/** Collects the ids of a file and reports each that stands there twice, of whatever kind. */
export function collectIds(file: JsonObject, problems: ProblemList): FileIds {
  const known = new Map<Id, { readonly kind: Kind; readonly path: string }>()

  function add(record: Json | undefined, kind: Kind, path: string): void {
    const id = isObject(record) ? record['id'] : undefined
    if (typeof id !== 'string') return
    const first = known.get(id)
    if (first)
      problems.add(`${path}.id`, `Expected every id once; “${shorten(id)}” is the id of ${first.path} too.`)
    else known.set(id, { kind, path })
  }

  add(file['article'], 'article', '$.article')
  for (const [list, kind] of Object.entries(lists)) {
    const records = file[list]
    if (!Array.isArray(records)) continue
    for (const [index, record] of records.entries()) add(record, kind, `$.${list}[${index}]`)
  }

  function expect(kind: Kind, id: Id, path: string): void {
    const found = known.get(id)
    if (found?.kind === kind) return
    const what = found ? `is the id of ${found.path}` : 'names nothing'
    problems.add(path, `Expected the id of a record in “${plurals[kind]}”; “${shorten(id)}” ${what}.`)
  }
  return { expect }
}

const plurals: { readonly [K in Kind]: string } = {
  article: 'article',
  annotator: 'annotators',
  layer: 'layers',
  claim: 'claims',
  review: 'reviews',
}
