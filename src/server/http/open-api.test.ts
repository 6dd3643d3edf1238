import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { createTestApp } from '../testing/create-test-app.ts'
import { adds, createTestArticle, removes } from '../testing/create-test-article.ts'
import { authorisation } from './authorisation.ts'
import { routes } from './routes.ts'

interface Document {
  readonly openapi: string
  readonly info: { readonly version: string }
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, unknown> }
}

interface Operation {
  readonly summary?: string
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> }
  readonly responses: Record<
    string,
    { readonly description: string; readonly content: Record<string, { readonly schema: object }> }
  >
}

const document = await (await createTestApp()).json<Document>(routes.openApi)

test('the document describes every route below /api and no other', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  const expected = Object.keys(authorisation).filter(route => route.includes(' /api/'))
  expect(new Set(described)).toEqual(new Set(expected))
})

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
)

test.each(operations)('%s says what it takes, answers and refuses', (name, operation) => {
  expect(operation.summary).toBeTruthy()
  const answers = Object.values(operation.responses['200']?.content ?? {})
  expect(answers.length).toBe(1)
  expect(Object.keys(answers[0]?.schema ?? {})).not.toEqual([])
  for (const status of ['401', '403', '421', '500']) {
    expect(Object.keys(operation.responses[status]?.content ?? {})).toEqual(['application/problem+json'])
  }
  const isRead = name.startsWith('get')
  const bodies = Object.values(operation.requestBody?.content ?? {})
  if (isRead) expect(bodies).toEqual([])
  else expect(bodies.length).toBeGreaterThan(0)
  for (const { schema } of bodies) expect(schema).toHaveProperty('type')
})

test('it is OpenAPI 3.1 of this version, and every reference in it leads somewhere', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(document.info.version).toBe('0.0.0')
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name)
})

test('an answer to a stale write is told with both sides, where it may come, and is answered so', async () => {
  const stale = Object.values(document.paths)
    .flatMap(operations => Object.values(operations))
    .flatMap(({ responses }) => responses[409] ?? [])
    .filter(({ description }) => description.includes('`stale-base`'))
  expect(stale.length).toBeGreaterThanOrEqual(3)
  for (const { content } of stale) {
    expect(content['application/problem+json']?.schema).toEqual({
      anyOf: [{ $ref: '#/components/schemas/Conflict' }, { $ref: '#/components/schemas/Problem' }],
    })
  }
  const app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c'))] }, { layer: 0 })
  const answer = await app.edit({ claims: [removes(app.claim('c', { note: 'other' }))] }, { layer: 0 })
  const validate = new Ajv2020({ strict: false, schemas: [{ ...document, $id: 'urn:assay:api' }] })
  const check = validate.compile({ $ref: 'urn:assay:api#/components/schemas/Conflict' })
  const body = await answer.json()
  expect([check(body), check.errors]).toEqual([true, null])
  expect(check({ ...(body as object), conflicts: [{ id: 'c' }] })).toBe(false)
})
