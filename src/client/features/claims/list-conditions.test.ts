import { expect, test } from 'vitest'
import { parseConditions } from '../../../core/claim-filter.ts'
import { conditionLabel } from '../../../core/condition-words.ts'
import { defaultCodebook as codebook } from '../../../core/default-codebook.ts'
import { listConditions } from './list-conditions.ts'

test('every condition is offered in the words of its chip, once', () => {
  const options = listConditions(codebook).flatMap(group => group.options)
  expect(options).toContainEqual({ value: 'is:incomplete', label: 'Unfinished' })
  expect(options).toContainEqual({ value: 'likelihood=likely', label: 'Likelihood: Likely' })
  expect(options).toContainEqual({ value: 'lacks:speaker', label: 'Speaker: none given' })
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
  const named = options.flatMap(({ value }) =>
    parseConditions(value).map(each => conditionLabel(codebook, each)),
  )
  expect(named).toEqual(options.map(({ label }) => label))
})
