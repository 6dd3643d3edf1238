import { beforeAll, expect, test, vi } from 'vitest'
import { presentAssayFile } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { adds, createTestArticle, type TestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'

beforeAll(async () => {
  for (const engine of engines) await startEngine(engine)
})

const text = 'Prices will rise, said the bank.'
const file = presentAssayFile(
  {
    article: createArticle(text, { id: createId(900) }),
    text,
    people: [createPerson({ name: 'Bo' })],
    layers: [createLayer()],
    claims: [createClaim({ id: createId(1_000) })],
    reviews: [],
  },
  { generator: 'assay 0.0.0' },
)

function importFile(app: TestArticle): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([file], 'a.assay.json'))
  body.append('request', JSON.stringify({ id: 'i', replace: [] }))
  return app.request('/api/imports', { method: 'POST', body })
}

/** Does something once, right after ids were looked up for the plan made ahead. */
function meanwhile(app: TestArticle, act: () => Promise<unknown>): void {
  const find = app.store.findTaken.bind(app.store)
  vi.spyOn(app.store, 'findTaken').mockImplementationOnce(async (...asked) => {
    const found = await find(...asked)
    await act()
    return found
  })
}

test.each(engines)(
  'an edit while an import is planned is part of what it is planned on (%s)',
  async engine => {
    const app = await createTestArticle({ engine })
    await app.edit({ layers: [adds(app.layer)] }, { layer: 0 })
    meanwhile(app, () => app.edit({ claims: [adds(app.claim(createId(1_000)))] }, { layer: 1 }))
    const refused = await importFile(app)
    expect(await refused.json()).toMatchObject({
      code: 'invalid-file',
      problems: [{ path: '$.claims[0].id' }],
    })
    expect(await app.store.findEdit('i')).toBeNull()
  },
)

test.each(engines)(
  'a person renamed while an import is planned is told as they are now (%s)',
  async engine => {
    const app = await createTestArticle({ engine })
    const person = createPerson({ name: 'Bo' })
    meanwhile(app, () => app.store.write(writer => writer.putPerson({ ...person, name: 'Bea' })))
    const answer = await importFile(app)
    expect(await answer.json()).toMatchObject({
      report: { articles: [{ keptPeople: [{ nameHere: 'Bea', nameInFile: 'Bo' }] }] },
    })
  },
)

test('an import that is planned ahead asks for nothing twice', async () => {
  const app = await createTestArticle()
  let asked = 0
  const write = app.store.write.bind(app.store)
  vi.spyOn(app.store, 'write').mockImplementation(work =>
    write(async writer => {
      const find = writer.findTaken.bind(writer)
      const spied = {
        ...writer,
        findTaken: (...ids: Parameters<typeof find>) => {
          asked += 1
          return find(...ids)
        },
      }
      return work(spied)
    }),
  )
  expect((await importFile(app)).status).toBe(200)
  expect(asked).toBe(0)
})
