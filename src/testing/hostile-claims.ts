import { createId } from './create-id.ts'
import { type HostileFile, missing, refused } from './hostile-file.ts'

const time = 'Expected a time in UTC such as 2026-11-22T10:15:00.000Z'
const offset = 'Expected a whole number from 0'

/** What can be wrong with claims and reviews. */
export const hostileClaims: readonly HostileFile[] = [
  // claims; the file has them in the order forecast 1, assessment 3, quote 2
  ...['type', 'fragments', 'origin', 'created', 'modified'].map(key => missing(`$.claims[1].${key}`)),
  refused('$.claims[0]', 'x', 'Expected an object; found “x”.'),
  refused(
    '$.claims[0].colour',
    'red',
    'Expected only the keys id, layer, type, fragments, attributes, note, origin, created, modified, or one that begins with x-.',
  ),
  refused(
    '$.claims[0].layer',
    createId(0x77),
    `Expected the id of a record in “layers”; “${createId(0x77)}” names nothing.`,
  ),
  refused(
    '$.claims[1].type',
    'rumour',
    'Expected one of the types forecast, assessment, quote; found “rumour”.',
  ),
  refused('$.claims[1].fragments', [], 'Expected at least one fragment; found an empty list.'),
  refused('$.claims[1].created', '2026-01-02', `${time}; found “2026-01-02”.`),
  refused('$.claims[1].created', '2026-01-02T03:04:05+02:00', `${time}; found “2026-01-02T03:04:05+02:00”.`),
  refused('$.claims[1].modified', '2026-02-30T03:04:05Z', `${time}; found “2026-02-30T03:04:05Z”.`),
  refused('$.claims[1].note', null, 'Expected text of up to 100000 characters; found null.'),
  refused('$.claims[1].attributes', [], 'Expected an object; found an empty list.'),
  refused(
    '$.claims[1].attributes',
    { mood: 'sad' },
    'Expected only attributes that the codebook gives the type assessment',
    '$.claims[1].attributes.mood',
  ),
  refused(
    '$.claims[1].attributes',
    { kind: 'mood' },
    'Expected one of state, trend, cause, capability, intent, evaluation; found “mood”.',
    '$.claims[1].attributes.kind',
  ),
  refused(
    '$.claims[1].attributes',
    { speaker: '' },
    'Expected some text; an unset attribute is left out; found empty text.',
    '$.claims[1].attributes.speaker',
  ),
  refused(
    '$.claims[1].attributes',
    { speakerChain: ['Ana', 1] },
    'Expected a list of names; found a list.',
    '$.claims[1].attributes.speakerChain',
  ),
  refused(
    '$.claims[0].attributes',
    { probability: 101 },
    'Expected a number from 0 to 100; found 101.',
    '$.claims[0].attributes.probability',
  ),
  refused(
    '$.claims[0].attributes',
    { conditional: 'true' },
    'Expected true or false; found “true”.',
    '$.claims[0].attributes.conditional',
  ),
  refused(
    '$.claims[0].attributes',
    { horizonEnd: '2023-13' },
    'Expected a date such as 2023, 2023-05 or 2023-05-01; found “2023-13”.',
    '$.claims[0].attributes.horizonEnd',
  ),
  refused(
    '$.claims[0].attributes',
    { credibility: 2.5 },
    'Expected a whole number from 1 to 6; found 2.5.',
    '$.claims[0].attributes.credibility',
  ),
  refused('$.claims[1].origin', 'manual', 'Expected an object; found “manual”.'),
  refused(
    '$.claims[1].origin.kind',
    'magic',
    'Expected one of “manual”, “suggested”, “imported”; found “magic”.',
  ),
  refused('$.claims[0].origin.rule', 'x', 'Expected only the keys kind, or one that begins with x-.'),
  refused('$.claims[2].origin.score', '1', 'Expected a number; found “1”.'),
  missing('$.claims[2].origin.edited'),
  // fragments
  ...['start', 'end', 'exact', 'prefix', 'suffix'].map(key => missing(`$.claims[1].fragments[0].${key}`)),
  refused('$.claims[1].fragments[0].start', -1, `${offset}; found -1.`),
  refused('$.claims[1].fragments[0].start', 0.5, `${offset}; found 0.5.`),
  refused('$.claims[1].fragments[0].start', '0', `${offset}; found “0”.`),
  refused(
    '$.claims[1].fragments[0].start',
    6,
    'Expected an end after the start 6; found 6.',
    '$.claims[1].fragments[0].end',
  ),
  refused('$.claims[1].fragments[0].end', 66, 'Expected an end within the text’s 65 code points; found 66.'),
  refused(
    '$.claims[1].fragments[0].exact',
    'Prussia',
    'Expected the text from 0 to 6, “Russia”; found “Prussia”.',
  ),
  refused('$.claims[1].fragments[0].prefix', 'x', 'Expected the text before 0, nothing; found “x”.'),
  refused(
    '$.claims[1].fragments[0].suffix',
    '\u00a0will',
    'Expected the text after 6, “ will fight 😀 a long time, said ”; found “\\u{a0}will”.',
  ),
  refused(
    '$.claims[2].fragments[1].start',
    31,
    'Expected a gap after the fragment before, which ends at 31; fragments that touch are one.',
  ),
  refused(
    '$.claims[2].fragments[1].start',
    30,
    'Expected a start after 31, where the fragment before ends; found 30. Fragments are sorted and do not overlap.',
  ),
  // reviews; in the order agree, fix, dispute, missed
  refused(
    '$.reviews[0].verdict',
    'maybe',
    'Expected one of “agree”, “fix”, “dispute”, “missed”; found “maybe”.',
  ),
  refused(
    '$.reviews[0].claim',
    createId(0x77),
    `Expected the id of a record in “claims”; “${createId(0x77)}” names nothing.`,
  ),
  refused(
    '$.reviews[0].reviewer',
    createId(0xb),
    `Expected the id of a record in “annotators”; “${createId(0xb)}” is the id of $.layers[0].`,
  ),
  refused(
    '$.reviews[0].layer',
    createId(0x77),
    `Expected the id of a record in “layers”; “${createId(0x77)}” names nothing.`,
  ),
  refused('$.reviews[0].claim', undefined, 'Expected the key “claim”: the verdict “agree” is about one.'),
  refused('$.reviews[1].proposal', undefined, 'Expected a proposal with the verdict “fix”.'),
  refused(
    '$.reviews[1].proposal.type',
    'rumour',
    'Expected one of the types forecast, assessment, quote; found “rumour”.',
  ),
  refused(
    '$.reviews[1].proposal.attributes',
    { marks: 'broken' },
    'Expected only attributes that the codebook gives the type assessment',
    '$.reviews[1].proposal.attributes.marks',
  ),
  refused('$.reviews[2].comment', undefined, 'Expected a comment with the verdict “dispute”: the reason.'),
  refused('$.reviews[2].comment', ' \n', 'Expected a comment with the verdict “dispute”: the reason.'),
  refused(
    '$.reviews[3].claim',
    createId(0x1),
    'Expected no claim: the verdict “missed” is about one that is not there.',
  ),
  refused(
    '$.reviews[3].proposal',
    undefined,
    'Expected a proposal with a type and fragments: what the verdict “missed” is about.',
  ),
  refused(
    '$.reviews[3].proposal.fragments',
    [],
    'Expected a proposal with a type and fragments: what the verdict “missed” is about.',
    '$.reviews[3].proposal',
  ),
  refused(
    '$.reviews[3].proposal.fragments[0].exact',
    'ever',
    'Expected the text from 52 to 64, “never” to wi”; found “ever”.',
  ),
  refused(
    '$.reviews[3].id',
    createId(0xf1),
    `Expected every id once; “${createId(0xf1)}” is the id of $.reviews[0] too.`,
  ),
]
