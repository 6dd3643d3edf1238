import { expect, test } from 'vitest'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { readWanted } from '../../ui/find-text.ts'
import type { Search } from '../../ui/palette-search.ts'
import type { OpenArticle } from './open-article.ts'
import { searchClaims } from './search-claims.tsx'
import { searchParagraphs } from './search-paragraphs.ts'

const text = 'Russia may announce a general mobilization.\n\nHe is immobile. Nothing 21 about it.'

function open(): OpenArticle {
  const claims = [
    createClaim({ id: 'whole', type: 'quote', fragments: [{ start: 0, end: 43 }] }),
    createClaim({
      id: 'parts',
      type: 'forecast',
      fragments: [
        { start: 0, end: 6 },
        { start: 20, end: 42 },
      ],
    }),
    createClaim({ id: 'second', type: 'assessment', fragments: [{ start: 45, end: 60 }] }),
  ]
  return createTestReading(text, claims).open
}

/** The ids of what is found, and how often the search gave way. */
function find(search: Search, typed: string) {
  const steps = search(readWanted(typed), typed)
  let step = steps.next()
  let pauses = 0
  for (; !step.done; step = steps.next()) pauses += 1
  return { ids: step.value.flatMap(({ entries }) => entries.map(({ id }) => id)), pauses }
}

test.each([
  ['mobilization', ['claim whole', 'claim parts']],
  ['mob', ['claim whole', 'claim parts', 'claim second']],
  ['general russia', ['claim whole', 'claim parts']],
  ['forecast', ['claim parts']],
  ['quote 1', ['claim whole']],
  ['3', ['claim second']],
  ['#2', ['claim parts']],
  ['# 9', []],
  ['peace', []],
  ['', []],
])('claims by “%s”', (typed, expected) => {
  expect(find(searchClaims(open()), typed).ids).toEqual(expected)
})

test.each([
  ['21', ['paragraph 1']],
  ['mob', ['paragraph 0', 'paragraph 1']],
  ['nothing he', ['paragraph 1']],
  ['', []],
])('paragraphs by “%s”', (typed, expected) => {
  expect(find(searchParagraphs(open()), typed).ids).toEqual(expected)
})

test('many claims are looked through with pauses, and only the best are answered', () => {
  const words = 'word '.repeat(3000)
  const claims = Array.from({ length: 3000 }, (_, at) =>
    createClaim({ id: `c${at}`, type: 'quote', fragments: [{ start: at * 5, end: at * 5 + 4 }] }),
  )
  const { ids, pauses } = find(searchClaims(createTestReading(words, claims).open), 'ord')
  expect(ids.length).toBe(16)
  expect(pauses).toBeGreaterThan(10)
})

test('an entry says what it is, and shows where its words are', () => {
  const steps = searchClaims(open())(readWanted('general'), 'general')
  const { value } = steps.next()
  const [section] = value ?? []
  const entry = section?.entries[1]
  expect(section?.title).toBe('Claims in this article')
  expect(entry?.spoken).toBe('Forecast 2: Russia … a general mobilization')
  expect(entry?.end).toBe('2')
  expect(entry?.words.found.map(({ start, end }) => entry.words.text.slice(start, end))).toEqual(['general'])
})
