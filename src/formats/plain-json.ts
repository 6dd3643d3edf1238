import type { Json } from '../core/json.ts'

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const openBrace = 0x7b
const openBracket = 0x5b
const closeBrace = 0x7d
const closeBracket = 0x5d
const letterU = 0x75

/** Digits that a number certainly keeps. */
const safeDigits = 15

/**
 * The value of a source that holds nothing but what the engine's own, far quicker parser reads just as `JsonParser`
 * does; undefined for any other: broken, doubtful, or merely unusual. At most `deepest` levels.
 */
export function readPlainJson(source: string, deepest: number): Json | undefined {
  if (source.includes('__proto__')) return undefined
  const keys = countPlainKeys(source, deepest)
  if (keys < 0) return undefined
  try {
    const value = JSON.parse(source) as Json
    // Of keys that stand twice the engine keeps one.
    return countKeys(value) === keys ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * How many keys a source has by its looks, whether or not it is JSON; -1 where anything in it has to be looked at by
 * `JsonParser`: a `\u` escape, half a surrogate pair, a number not written the shortest way, too many levels.
 */
function countPlainKeys(source: string, deepest: number): number {
  const length = source.length
  let keys = 0
  let depth = 0
  let at = 0
  while (at < length) {
    const code = source.charCodeAt(at)
    if (code === quote) {
      at = skipString(source, at + 1)
      if (at < 0) return -1
      at = skipSpace(source, at)
      if (source.charCodeAt(at) === colon) keys++
    } else if (code === openBrace || code === openBracket) {
      if (++depth > deepest) return -1
      at++
    } else if (isNumeric(code)) {
      const end = skipNumber(source, at)
      if (!isShortest(source, at, end)) return -1
      at = end
    } else {
      if (code === closeBrace || code === closeBracket) depth--
      at++
    }
  }
  return keys
}

/** Past the closing quotation mark, or the end; -1 where the string is not plain. */
function skipString(source: string, from: number): number {
  let at = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === quote) return at + 1
    if (code === backslash) {
      if (source.charCodeAt(at + 1) === letterU) return -1
      at += 2
    } else if (code < 0xd800 || code > 0xdfff) at++
    else if ((source.codePointAt(at) ?? 0) > 0xffff) at += 2
    else return -1
  }
  return at
}

function skipSpace(source: string, from: number): number {
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at++
  }
}

/** Digits and what else may stand in a number. */
function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2b || code === 0x2e
}

function skipNumber(source: string, from: number): number {
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (!isNumeric(code) && code !== 0x65 && code !== 0x45) return at
    at++
  }
}

function isShortest(source: string, from: number, end: number): boolean {
  if (end - from > safeDigits) return false
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) continue
    const literal = source.slice(from, end)
    return String(Number(literal)) === literal
  }
  return true
}

/** The keys of all objects in a value that is not deep. */
function countKeys(value: Json | undefined): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) count += countKeys(value[index])
    return count
  }
  const object = value as { readonly [key: string]: Json }
  for (const key in object) count += 1 + countKeys(object[key])
  return count
}
