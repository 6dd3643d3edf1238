import { expect, test } from 'vitest'
import { carryLayer } from './carry-layer.ts'
import type { Layer } from './layer.ts'
import { addAnswer } from './review-thread.ts'

const layer: Layer = { id: 'l', annotator: 'a', status: 'draft' }
const answer = (id: string) => ({ id, review: 'r', at: '2026-01-01T00:00:00.000Z', text: id })

test('an answer given here joins one given elsewhere', () => {
  const here = addAnswer(layer, answer('here'))
  const there = addAnswer(layer, answer('there'))
  expect(carryLayer(layer, here, there)).toEqual(addAnswer(there, answer('here')))
})

test('an answer taken back leaves the others, and the last one no trace', () => {
  const here = addAnswer(layer, answer('here'))
  const both = addAnswer(here, answer('there'))
  expect(carryLayer(here, layer, both)).toEqual(addAnswer(layer, answer('there')))
  expect(carryLayer(here, layer, here)).toEqual(layer)
})

test('handing in is carried, and what is there already is not put twice', () => {
  const submitted: Layer = { ...layer, status: 'submitted' }
  const there = addAnswer(layer, answer('there'))
  expect(carryLayer(layer, submitted, there)).toEqual({ ...there, status: 'submitted' })
  expect(carryLayer(layer, there, there)).toBe(there)
})
