import { shorten } from '../core/describe-json.ts'
import type { Id } from '../core/id.ts'
import type { Json } from '../core/json.ts'
import { isObject, type JsonObject } from './json-shape.ts'
import type { ProblemList } from './problem-list.ts'

const lists = { annotators: 'annotator', layers: 'layer', claims: 'claim', reviews: 'review' } as const
type List = keyof typeof lists
type Kind = 'article' | (typeof lists)[keyof typeof lists]

/** Every id of a file, so that references can be followed. Also those of records that have other problems. */
export interface FileIds {
  /** Reports the id at `path` unless it names a record of this kind. */
  expect(kind: Kind, id: Id, path: string): void
}

/** Collects the ids of a file and reports each that stands there twice, of whatever kind. */
export function collectIds(file: JsonObject, problems: ProblemList): FileIds {
  const known = new Map<Id, IdPlace>()

  function add(record: Json | undefined, list: IdPlace['list'], index: number): void {
    const id = isObject(record) ? record['id'] : undefined
    if (typeof id !== 'string') return
    const first = known.get(id)
    if (first === undefined) known.set(id, { list, index })
    else {
      const path = `${presentPlace({ list, index })}.id`
      problems.add(path, `Expected every id once; “${shorten(id)}” is the id of ${presentPlace(first)} too.`)
    }
  }

  add(file['article'], 'article', 0)
  for (const list of Object.keys(lists) as List[]) {
    const records = file[list]
    if (!Array.isArray(records)) continue
    for (let index = 0; index < records.length; index++) add(records[index], list, index)
  }

  function expect(kind: Kind, id: Id, path: string): void {
    const found = known.get(id)
    if (found && kindOf(found) === kind) return
    const what = found ? `is the id of ${presentPlace(found)}` : 'names nothing'
    problems.add(path, `Expected the id of a record in “${plurals[kind]}”; “${shorten(id)}” ${what}.`)
  }
  return { expect }
}

/** Where a record stands; its path is put into words only when it is told. */
interface IdPlace {
  readonly list: List | 'article'
  readonly index: number
}

function kindOf({ list }: IdPlace): Kind {
  return list === 'article' ? list : lists[list]
}

function presentPlace({ list, index }: IdPlace): string {
  return list === 'article' ? '$.article' : `$.${list}[${index}]`
}

const plurals: { readonly [K in Kind]: string } = {
  article: 'article',
  annotator: 'annotators',
  layer: 'layers',
  claim: 'claims',
  review: 'reviews',
}
