import { expect, test } from 'vitest'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { clickAt, setFilter } from './commands.ts'
import { focusClaim, focusedClaim, neighbour, shownClaims, stackOf, stepThroughStack } from './focus.ts'
import type { OpenArticle } from './open-article.ts'

const text = 'abcdefghijklmnopqrstuvwxyz'

function open(...claims: readonly [id: string, type: string, start: number, end: number][]): OpenArticle {
  const drawn = claims.map(([id, type, start, end]) => createClaim({ id, type, fragments: [{ start, end }] }))
  return createTestReading(text, drawn).open
}

const nested = () =>
  open(
    ['outer', 'quote', 0, 20],
    ['middle', 'assessment', 2, 12],
    ['inner', 'forecast', 4, 8],
    ['last', 'quote', 22, 25],
  )

test('clicks on one place go from the shortest claim outwards and begin anew', () => {
  const article = nested()
  const seen = [1, 2, 3, 4].map(() => {
    clickAt(article, 5)
    return focusedClaim(article)?.id
  })
  expect(seen).toEqual(['inner', 'middle', 'outer', 'inner'])
})

test('a click where no claim is drops the focus', () => {
  const article = nested()
  clickAt(article, 5)
  clickAt(article, 21)
  expect(focusedClaim(article)).toBeUndefined()
})

test('out and in walk through what lies over one another', () => {
  const article = nested()
  focusClaim(article, article.index.get('inner') ?? null)
  const seen: (string | undefined)[] = []
  for (const direction of ['out', 'out', 'out', 'in', 'in', 'in'] as const) {
    const next = stepThroughStack(article, direction)
    seen.push(next?.id)
    if (next) focusClaim(article, next)
  }
  expect(seen).toEqual(['middle', 'outer', undefined, 'middle', 'inner', undefined])
})

test('next and previous follow the document and skip what the filter hides', () => {
  const article = nested()
  expect(neighbour(article, 1, 0)?.id).toBe('outer')
  expect(neighbour(article, 1, 3)?.id).toBe('inner')
  focusClaim(article, article.index.get('middle') ?? null)
  expect(neighbour(article, 1, 0)?.id).toBe('inner')
  expect(neighbour(article, -1, 0)?.id).toBe('outer')
  setFilter(article, { hidden: new Set(['forecast']), conditions: [] })
  expect(neighbour(article, 1, 0)?.id).toBe('last')
  expect(stackOf(article, article.index.all()[2] ?? never()).map(claim => claim.id)).toEqual([
    'middle',
    'outer',
  ])
})

test('the focused claim stays though it is not what was asked for, unless its type is hidden', () => {
  const article = nested()
  focusClaim(article, article.index.get('middle') ?? null)
  setFilter(article, { hidden: new Set(), conditions: [{ kind: 'note', is: true }] })
  expect(shownClaims(article).map(({ id }) => id)).toEqual(['middle'])
  expect(neighbour(article, 1, 0)).toBeUndefined()
  focusClaim(article, null)
  expect(shownClaims(article)).toEqual([])
  focusClaim(article, article.index.get('middle') ?? null)
  setFilter(article, { hidden: new Set([focusedClaim(article)?.type ?? '']), conditions: [] })
  expect(shownClaims(article).map(({ id }) => id)).not.toContain('middle')
})

test('after the last claim there is none', () => {
  const article = nested()
  focusClaim(article, article.index.get('last') ?? null)
  expect(neighbour(article, 1, 0)).toBeUndefined()
})

function never(): never {
  throw new Error('no such claim')
}
