import { describe, expect, it } from 'vitest'
import { compareLayers } from '../../../core/compare/compare-layers.ts'
import { settleUnits } from '../../../core/compare/settle-units.ts'
import { newConsensus } from '../../../core/consensus.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createReader } from '../../../text/reader.ts'
import { tellComparison } from './compare-headline.ts'
import { parseCompareSearch, presentCompareSearch, readCompareSearch } from './compare-search.ts'
import { listItems } from './list-items.ts'
import { askAbout, tellReading } from './present-unit.ts'

const text = 'Prices will rise soon, he said. Then they fall again, and nobody knows why that is so.'
const claim = (id: string, start: number, end: number, type = 'forecast') =>
  createClaim({ id, layer: id.charAt(0), type, fragments: [{ start, end }] })

const claims = [
  ...[claim('a1', 0, 16), claim('b1', 0, 21), claim('c1', 0, 16)],
  ...[claim('a2', 32, 52), claim('b2', 32, 52), claim('c2', 32, 52)],
  ...[claim('a3', 58, 76), claim('b3', 58, 76, 'assessment')],
]
const layers = ['a', 'b', 'c'].map(id => ({ id, claims: claims.filter(({ layer }) => layer === id) }))
const { units } = settleUnits({ units: compareLayers(layers, defaultCodebook) }, newConsensus, [])
const words = { codebook: defaultCodebook, reader: createReader(text) }

const shown = (search: Parameters<typeof readCompareSearch>[0]) =>
  listItems(units, readCompareSearch(search)).map(item =>
    item.kind === 'fold' ? `fold ${item.units.length}` : item.settled.unit.key,
  )

describe('what is shown', () => {
  it.each([
    [{}, ['a1', 'fold 1', 'a3']],
    [{ agreed: true }, ['a1', 'a2', 'a3']],
    [{ differ: 'boundary' }, ['a1', 'fold 2']],
    [{ differ: 'absent' }, ['fold 2', 'a3']],
    [{ type: 'assessment' }, ['fold 2', 'a3']],
    [{ by: 'b' }, ['a1', 'fold 1', 'a3']],
    [{ by: 'a', differ: 'boundary' }, ['fold 3']],
    [{ state: 'settled' }, ['fold 3']],
    [{ state: 'settled', at: 'c1' }, ['a1', 'fold 2']],
  ])('is asked for by %j', (search, items) => {
    expect(shown(search)).toEqual(items)
  })

  it('stands in the address as it is read, without what makes no sense', () => {
    const address = { at: 'x', differ: 'type', state: 'open', agreed: true }
    expect(presentCompareSearch(readCompareSearch(address))).toEqual(address)
    expect(parseCompareSearch({ at: 7, differ: 'all', state: 'x', agreed: 'yes', by: '' })).toEqual({})
  })
})

describe('words', () => {
  it('ask what differs and tell how', () => {
    const told = units.map(({ unit }) => [
      askAbout(unit, words),
      ...unit.readings.map(reading => tellReading(reading, unit, words)),
    ])
    expect(told).toEqual([
      ['Where does the forecast end?', '“Prices will rise”', '“Prices will rise soon”'],
      ['Agreed: a forecast', 'Forecast, “Then they fall again”'],
      ['Forecast or assessment?', 'Forecast', 'Assessment'],
    ])
  })

  it('say first where people differ', () => {
    expect(tellComparison(units, defaultCodebook, true)).toEqual({
      headline: 'You differ most on where a forecast begins and ends.',
      detail: '1 claim is the same for everybody, 2 are not.',
    })
    const same = units.filter(({ unit }) => unit.differences.length === 0)
    expect(tellComparison(same, defaultCodebook, false).headline).toBe('They tagged the same.')
  })
})
