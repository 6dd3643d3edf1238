import { expect, test } from 'vitest'
import { applyProposal } from './apply-proposal.ts'
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
