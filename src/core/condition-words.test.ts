import { expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import { parseConditions, presentConditions } from './claim-filter.ts'
import { conditionLabel, listSubjects } from './condition-words.ts'
import { defaultCodebook as codebook } from './default-codebook.ts'

test.each([
  ['is:complete', 'Finished'],
  ['is:incomplete', 'Unfinished'],
  ['note:some', 'With a note'],
  ['note:none', 'Without a note'],
  ['origin:suggested', 'From a suggestion'],
  ['speaker=Yuri Butusov', 'Speaker: Yuri Butusov'],
  ['conditional=true', 'Conditional: yes'],
  ['lacks:speaker', 'Speaker: none given'],
  ['has:horizonText', 'Horizon as printed: any'],
  ['colour=red', 'colour: red'],
])('%s reads “%s”', (address, label) => {
  expect(parseConditions(address).map(each => conditionLabel(codebook, each))).toEqual([label])
})

test('an option of a list reads as its label', () => {
  const attribute = codebook.types
    .flatMap(({ attributes }) => attributes)
    .find(({ name }) => name === 'basis')
  const label = attribute?.kind === 'enum' ? attribute.options[0]?.label : undefined
  expect(parseConditions('basis=prediction').map(each => conditionLabel(codebook, each))).toEqual([
    `Basis: ${label}`,
  ])
})

test('each attribute is offered once, and every offer can stand in an address', () => {
  const claims = [
    createClaim({ attributes: { speaker: 'B' } }),
    createClaim({ attributes: { speaker: 'A, b=c' } }),
  ]
  const subjects = listSubjects(codebook)
  expect(new Set(subjects.map(({ key }) => key)).size).toBe(subjects.length)
  const offered = subjects.flatMap(({ choices }) => choices(claims))
  expect(parseConditions(presentConditions(offered))).toEqual(offered)
})

test('of speakers those are offered that occur, in order', () => {
  const claims = ['B', 'A', 'B'].map(speaker => createClaim({ attributes: { speaker } }))
  const speaker = listSubjects(codebook).find(({ key }) => key === 'attribute speaker')
  expect(presentConditions(speaker?.choices(claims) ?? [])).toBe(
    'speaker=A,speaker=B,has:speaker,lacks:speaker',
  )
})
