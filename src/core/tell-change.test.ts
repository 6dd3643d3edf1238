import { expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import { defaultCodebook } from './default-codebook.ts'
import { tellChange } from './tell-change.ts'

const claim = createClaim({ id: 'a', type: 'forecast', fragments: [{ start: 0, end: 3 }] })
const withAttributes = (attributes: typeof claim.attributes) => ({ ...claim, attributes })

test.each([
  ['tagging', null, claim, ['tagged it as a forecast']],
  [
    'importing',
    null,
    { ...claim, origin: { kind: 'imported', format: 'f', file: 'x', id: '1' } as const },
    ['imported it'],
  ],
  ['deleting', claim, null, ['deleted it']],
  [
    'the type',
    claim,
    { ...claim, type: 'assessment', attributes: { kind: 'state' } },
    ['made it an assessment'],
  ],
  ['its words', claim, { ...claim, fragments: [{ start: 0, end: 4 }] }, ['changed which words it marks']],
  ['writing a note', claim, { ...claim, note: 'x' }, ['wrote the note']],
  ['another note', { ...claim, note: 'y' }, { ...claim, note: 'x' }, ['changed the note']],
  ['no note', { ...claim, note: 'y' }, claim, ['cleared the note']],
  ['nothing', claim, { ...claim }, []],
  ['a value', withAttributes({}), withAttributes({ basis: 'prediction' }), ['set Basis to Prediction']],
  ['a boolean', withAttributes({}), withAttributes({ conditional: true }), ['set Conditional to Yes']],
  [
    'a share',
    withAttributes({}),
    withAttributes({ probability: 40 }),
    ['set Probability in per cent to 40 %'],
  ],
  [
    'a chain',
    withAttributes({}),
    withAttributes({ speakerChain: ['X', 'Y'] }),
    ['set Chain of speakers to X › Y'],
  ],
  [
    'words of the text',
    withAttributes({}),
    withAttributes({ cue: { start: 0, end: 2, exact: 'he' } }),
    ['set Cue to he'],
  ],
  ['a claim', withAttributes({}), withAttributes({ repeats: 'b' }), ['set Repeats to another claim']],
  ['no value', withAttributes({ basis: 'prediction' }), withAttributes({}), ['cleared Basis']],
  ['an unknown one', withAttributes({}), withAttributes({ odd: 'z' }), ['set odd to z']],
])('tells of %s', (_, before, after, expected) => {
  expect(tellChange(before, after, defaultCodebook)).toEqual(expected)
})
