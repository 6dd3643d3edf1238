import { expect, test } from 'vitest'
import type { UsedSpeakerName } from '../../../api/speakers.ts'
import { findRows, listRows } from './list-rows.ts'

const place = (article: string, claims: number) => ({
  ...{ article, title: article, layer: 'l', claim: `of ${article}`, isOwn: true, claims },
})
const names: readonly UsedSpeakerName[] = [
  { name: 'Bo', claims: 9, own: 9, articles: 1, places: [place('a', 9)] },
  { name: 'the analyst', claims: 6, own: 5, articles: 2, places: [place('a', 2), place('b', 4)] },
  { name: 'Yuri', claims: 5, own: 1, articles: 1, places: [place('b', 5)] },
]
const register = {
  speakers: [
    { name: 'NATO', kind: 'organisation', role: 'alliance', aliases: [] },
    { name: 'Yuri', kind: 'person', aliases: ['The Analyst'] },
  ],
} as const
const rows = listRows(register, names)

test('joins what one speaker is called, counts articles once, and puts the most used first', () => {
  expect(rows.map(({ speaker, claims, own, articles }) => [speaker.name, claims, own, articles])).toEqual([
    ['Yuri', 11, 6, 2],
    ['Bo', 9, 9, 1],
    ['NATO', 0, 0, 0],
  ])
  expect(rows[0]?.places.map(({ article, claims }) => [article, claims])).toEqual([
    ['a', 2],
    ['b', 9],
  ])
  expect(rows[0]?.otherwise.map(({ name }) => name)).toEqual(['the analyst'])
})

test.each([
  ['', ['Yuri', 'Bo', 'NATO']],
  ['ANALYST', ['Yuri']],
  ['alliance nato', ['NATO']],
  ['nato bo', []],
])('finds by “%s” in names, aliases and role', (typed, found) => {
  expect(findRows(rows, typed).map(({ speaker }) => speaker.name)).toEqual(found)
})
