import { expect, test } from 'vitest'
import { errors } from '../../api/errors.ts'
import { Refusal } from '../refusal.ts'
import { createTestApp } from '../testing/create-test-app.ts'
import { presentError } from './problem.ts'
import { routes } from './routes.ts'

const codes = Object.keys(errors) as (keyof typeof errors)[]

test.each(codes)('%s is answered as the registry says', async code => {
  const answer = presentError(new Refusal(code, { detail: 'Why.' }), () => {})
  expect(answer.status).toBe(errors[code].status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toEqual({
    type: `urn:assay:error:${code}`,
    title: errors[code].title,
    status: errors[code].status,
    code,
    detail: 'Why.',
  })
})

test('what nobody foresaw is logged and told to nobody else', async () => {
  const logged: string[] = []
  const answer = presentError(new Error('secret path /x'), entry => void logged.push(entry))
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  expect(logged.join()).toContain('secret path /x')
})

test('a failing store is answered as an internal error by every door', async () => {
  const app = await createTestApp()
  await app.store.close()
  const answer = await app.request(routes.session)
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({ code: 'internal' })
  expect(app.logged.length).toBe(1)
})

test('bodies that are not what was expected are refused with the place', async () => {
  const app = await createTestApp()
  const put = (body: string, type = 'application/json') =>
    app.request(routes.owner, { method: 'PUT', body, headers: { 'content-type': type } })
  const cases = [
    [await put('{'), undefined],
    [await put('{}'), '$.name'],
    [await put('{"name":7}'), '$.name'],
    [await put('{"name":"A","x":1}'), '$.x'],
    [await put('{"name":"A\\u0000"}'), '$.name'],
    [await put('{"name":"\\ud800"}'), '$.name'],
    [await put('{"name":" "}'), '$.name'],
    [await put('name=A', 'application/x-www-form-urlencoded'), '$.name'],
  ] as const
  for (const [answer, path] of cases) {
    expect(answer.status).toBe(400)
    const problem = (await answer.json()) as { code: string; problems?: { path: string }[] }
    expect(problem.code).toBe('invalid-request')
    expect(problem.problems?.[0]?.path).toBe(path)
  }
  expect(await app.store.findOwner()).toBeNull()
})

test('a body over the limit is refused, whether or not it says its length', async () => {
  const app = await createTestApp()
  const body = JSON.stringify({ name: 'x'.repeat(10_001) })
  const headers = { 'content-type': 'application/json' }
  const said = await app.request(routes.owner, {
    method: 'PUT',
    body,
    headers: { ...headers, 'content-length': `${body.length}` },
  })
  const unsaid = await app.request(routes.owner, { method: 'PUT', body, headers })
  for (const answer of [said, unsaid]) {
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'too-large' })
  }
})
