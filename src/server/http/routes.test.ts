import { expect, test } from 'vitest'
import { paths } from '../../api/paths.ts'
import { routes } from './routes.ts'

test('every address that clients know has its pattern, and no other', () => {
  const patterns = Object.values(paths).map(path =>
    typeof path === 'string' ? path : decodeURIComponent(callWithNames(path)),
  )
  const { launch, client, ...api } = routes
  expect(new Set(Object.values(api))).toEqual(new Set(patterns))
})

/** Calls a path's function with `:name` for each of its parameters, by the names in its source. */
function callWithNames(path: (...ids: [string, string]) => string): string {
  const [first = '', second = ''] = (/\(?([\w, ]+)\)?\s*=>/.exec(path.toString())?.[1] ?? '').split(', ')
  return path(`:${first}`, `:${second}`)
}
