import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import { assign, type Edge } from './assign.ts'

describe('assign', () => {
  it('gives up a heavy pair where two others weigh more together', () => {
    const edges = [edge(0, 0, 5), edge(0, 1, 4), edge(1, 0, 4)]
    expect(weigh(assign(edges))).toBe(8)
  })

  it('leaves a row alone rather than take what another needs more', () => {
    expect(assign([edge(0, 0, 1), edge(1, 0, 3)])).toEqual([edge(1, 0, 3)])
  })

  it('chooses nothing of nothing, and no edge that brings nothing', () => {
    expect(assign([])).toEqual([])
    expect(assign([edge(0, 0, 0), edge(7, 3, -2)])).toEqual([])
  })

  it(
    'is as heavy as the best of all ways to choose',
    () => {
      const edges = fc.array(
        fc.record({ row: fc.nat(5), column: fc.nat(5), weight: fc.integer({ min: 1, max: 9 }) }),
        {
          maxLength: 18,
        },
      )
      checkProperty(
        'assign',
        fc.property(edges, list => {
          const chosen = assign(list)
          expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length)
          expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length)
          expect(weigh(chosen)).toBe(heaviest(list))
        }),
        { runs: 500 },
      )
    },
    propertyTime(5000),
  )

  it('joins thousands of rows of which one meets every column', () => {
    const size = 3000
    const edges = Array.from({ length: size }, (_, index) => [
      edge(index, index, 2),
      edge(index, (index + 1) % size, 1),
      edge(size, index, 0.5),
    ]).flat()
    const chosen = assign(edges)
    expect(chosen).toHaveLength(size)
    expect(weigh(chosen)).toBe(2 * size)
  })
})

function edge(row: number, column: number, weight: number): Edge {
  return { row, column, weight }
}

function weigh(edges: readonly Edge[]): number {
  return edges.reduce((sum, { weight }) => sum + weight, 0)
}

/** The heaviest sum, by trying for each edge both to take and to leave it. */
function heaviest([first, ...rest]: readonly Edge[]): number {
  if (!first) return 0
  const apart = rest.filter(({ row, column }) => row !== first.row && column !== first.column)
  const without = heaviest(rest)
  return apart.length === rest.length
    ? first.weight + without
    : Math.max(without, first.weight + heaviest(apart))
}
