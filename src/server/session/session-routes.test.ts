import { expect, test } from 'vitest'
import type { Session } from '../../api/schemas.ts'
import { routes } from '../http/routes.ts'
import { createTestApp, nameOwner } from '../testing/create-test-app.ts'

test('the owner has no name until it is given, and keeps their id when renamed', async () => {
  const app = await createTestApp()
  expect(await app.json<Session>(routes.session)).toEqual({ version: '0.0.0', owner: null })
  const id = await nameOwner(app, '  Ana ')
  expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  expect(await app.json<Session>(routes.session)).toEqual({ version: '0.0.0', owner: { id, name: 'Ana' } })
  expect(await nameOwner(app, 'Anna 😀')).toBe(id)
  expect((await app.json<Session>(routes.session)).owner).toEqual({ id, name: 'Anna 😀' })
})
