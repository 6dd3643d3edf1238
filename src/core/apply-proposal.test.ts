import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyProposal, proposeChanges } from './apply-proposal.ts'
import { defaultCodebook } from './default-codebook.ts'

const claim = {
  type: 'forecast',
  fragments: [{ start: 0, end: 5 }],
  attributes: { speaker: 'Ana', basis: 'prediction' },
}

test.each([
  ['nothing', {}, claim],
  ['words', { fragments: [{ start: 1, end: 4 }] }, { ...claim, fragments: [{ start: 1, end: 4 }] }],
  ['no words', { fragments: [] }, claim],
  [
    'one attribute',
    { attributes: { speaker: 'Ines' } },
    { ...claim, attributes: { speaker: 'Ines', basis: 'prediction' } },
  ],
  [
    'another type',
    { type: 'quote' },
    { ...claim, type: 'quote', attributes: { speaker: 'Ana', verbatim: 'unknown' } },
  ],
])('a proposal of %s leaves the rest as it is', (_, proposal, expected) => {
  expect(applyProposal(claim, proposal, defaultCodebook)).toEqual(expected)
})

test('what is proposed comes out when it is applied, values taken away too', () => {
  const value = fc.constantFrom('Ana', 'Ines', 'prediction', 'scenario')
  const attributes = fc.dictionary(fc.constantFrom('speaker', 'basis', 'horizon', 'x-own'), value)
  const fragments = fc.nat(20).map(start => [{ start, end: start + 5 }])
  const content = fc.record({ type: fc.constantFrom('forecast', 'quote', 'own'), fragments, attributes })
  fc.assert(
    fc.property(content, content, (before, wished) => {
      const proposal = proposeChanges(before, wished, defaultCodebook)
      expect(applyProposal(before, proposal, defaultCodebook)).toEqual(wished)
    }),
  )
})

test('a proposal of nothing new is empty, and says no more than what is new', () => {
  expect(proposeChanges(claim, claim, defaultCodebook)).toEqual({})
  const wished = { ...claim, attributes: { speaker: 'Ines' } }
  expect(proposeChanges(claim, wished, defaultCodebook)).toEqual({
    attributes: { speaker: 'Ines' },
    extensions: { 'x-assay-cleared': ['basis'] },
  })
})
