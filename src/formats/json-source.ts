import type { Json } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import { deepest, JsonParser, type JsonProblem } from './json-parser.ts'
import { readPlainJson } from './plain-json.ts'

/**
 * The literals of numbers that are not written the shortest way (`1.0`, `1e2`, `-0`, digits beyond what a number
 * keeps), by the object or list that holds them and their key or index in it.
 */
export type NumberLiterals = ReadonlyMap<object, ReadonlyMap<string | number, string>>

/**
 * Strict JSON (RFC 8259), and stricter where data would be lost: duplicate keys, `__proto__`, numbers beyond a
 * double, unpaired surrogates, NUL and more than 200 levels are refused.
 */
export function parseJson(source: string): Result<Json, JsonProblem> {
  const document = readJson(source)
  return document.ok ? ok(document.value.value) : document
}

/** `parseJson` that also tells how numbers were written. */
export function readJson(source: string): Result<{ value: Json; literals: NumberLiterals }, JsonProblem> {
  const plain = readPlainJson(source, deepest)
  if (plain !== undefined) return ok({ value: plain, literals: new Map() })
  const parser = new JsonParser(source)
  const value = parser.readDocument()
  if (value !== undefined) return ok({ value, literals: parser.literals })
  return err(parser.presentFailure())
}
