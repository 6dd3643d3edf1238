import fc from 'fast-check'
import type { Attributes } from '../core/claim.ts'
import { type AttributeKind, findType } from '../core/codebook.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Json } from '../core/json.ts'
import { unreachable } from '../core/result.ts'
import { arbitraryLine } from './arbitrary-json.ts'

/** Some of the attributes that the default codebook gives a type, each in its value form. */
export function arbitraryAttributes(type: string): fc.Arbitrary<Attributes> {
  const known = findType(defaultCodebook, type)?.attributes ?? []
  const values = Object.fromEntries(known.map(attribute => [attribute.name, arbitraryValue(attribute)]))
  return fc.subarray(Object.keys(values)).chain(names => {
    return fc.record(Object.fromEntries(names.map(name => [name, values[name] ?? fc.constant(null)])))
  })
}

/** A value in its form. */
export function arbitraryValue(form: AttributeKind): fc.Arbitrary<Json> {
  switch (form.kind) {
    case 'enum':
      return fc.constantFrom(...form.options.map(({ value }) => value))
    case 'multi-enum':
      return fc.uniqueArray(fc.constantFrom(...form.options.map(({ value }) => value)), { minLength: 1 })
    case 'probability':
      return fc.integer({ min: 0, max: 100 })
    case 'text':
    case 'long-text':
    case 'fragment':
    case 'person':
    case 'claim':
      return arbitraryLine(1)
    case 'people':
      return fc.array(arbitraryLine(1), { minLength: 1, maxLength: 3 })
    case 'boolean':
      return fc.boolean()
    case 'date':
      return arbitraryDay
    case 'partial-date':
      return fc.tuple(arbitraryDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
    case 'number': {
      const { min, max, isWhole } = form
      return isWhole
        ? fc.integer({ min, max })
        : fc.double({ min, max, noNaN: true }).map(value => value || 0)
    }
    default:
      return unreachable(form)
  }
}

const arbitraryDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
