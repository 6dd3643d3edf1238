import { expect, test } from 'vitest'
import { createBundle } from '../../testing/create-bundle.ts'
import { createId } from '../../testing/create-id.ts'
import { parseOptions } from '../../testing/parse-options.ts'
import { isObject } from '../json-shape.ts'
import { parseAssayFile } from '../parse-assay-file.ts'
import { presentAssayFile } from '../present-assay-file.ts'
import { renameRecords } from './rename-records.ts'

test('a file of the same records under ids of their own, but for people', () => {
  const bundle = createBundle()
  const file: unknown = JSON.parse(presentAssayFile(bundle, { generator: 'assay' }))
  if (!isObject(file as never)) throw new Error('expected an object')
  let count = 0
  const renamed = renameRecords(file as never, { article: 'new', newId: () => `new ${++count}` })
  const parsed = parseAssayFile(JSON.stringify(renamed), parseOptions)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const [after] = parsed.value
  expect(after?.article).toEqual({ ...bundle.article, id: 'new' })
  expect(after?.people).toEqual(bundle.people)
  const records = [...(after?.layers ?? []), ...(after?.claims ?? []), ...(after?.reviews ?? [])]
  expect(new Set(records.map(({ id }) => id)).size).toBe(count)
  expect(records.every(({ id }) => id.startsWith('new '))).toBe(true)
  const first = after?.claims.find(({ note }) => note === 'A note.')
  expect(first?.extensions).toEqual({ 'x-assay-earlier-claim': createId(1) })
  expect(first?.layer).toBe(after?.layers[0]?.id)
  expect(after?.reviews.find(({ verdict }) => verdict === 'agree')?.claim).toBe(first?.id)
})
