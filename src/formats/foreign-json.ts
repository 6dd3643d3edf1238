// Other tools' JSON: one value, a list of records, or one record a line, with the places of everything for problems.
import { describeJson } from '../core/describe-json.ts'
import type { Json } from '../core/json.ts'
import { childPath } from '../core/json-path.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { FileProblem, SourceFile } from './foreign.ts'
import { isJsonLines, splitLines } from './json-lines.ts'
import type { JsonProblem } from './json-parser.ts'
import { isObject, type JsonObject } from './json-shape.ts'
import { type NumberLiterals, readJson } from './json-source.ts'
import { locatePaths } from './locate-paths.ts'
import { cutProblem, problemLimit } from './problem-list.ts'
import { placesAt } from './source-place.ts'
import { tellLine } from './tell-line.ts'

/** One record of a file. `line` is there where the file has one record a line. */
export interface ForeignRecord {
  readonly value: Json
  readonly path: string
  readonly line?: number
  readonly file: string
  readonly literals: NumberLiterals
}

/** The records of all files: the items of a list, the lines of JSON Lines, or the one value; or every problem of syntax. */
export function readRecords(
  files: readonly SourceFile[],
): Result<readonly ForeignRecord[], readonly FileProblem[]> {
  const records: ForeignRecord[] = []
  const problems: FileProblem[] = []
  for (const { name, source: raw } of files) {
    const source = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
    const isLines = /\.(jsonl|ndjson)$/i.test(name) || isJsonLines(source)
    for (const read of isLines ? readLines(source) : [readWhole(source)]) {
      if (read.ok) for (const record of read.value) records.push({ ...record, file: name })
      else problems.push({ ...read.error, file: name })
      if (problems.length >= problemLimit) return err([...problems.slice(0, problemLimit - 1), cutProblem])
    }
  }
  return problems.length > 0 ? err(problems) : ok(records)
}

type Records = Result<readonly Omit<ForeignRecord, 'file'>[], FileProblem>

function readWhole(source: string): Records {
  const read = readJson(source)
  if (!read.ok) return err(toProblem(read.error))
  const { value, literals } = read.value
  if (!Array.isArray(value)) return ok([{ value, path: '$', literals }])
  return ok(value.map((item: Json, index) => ({ value: item, path: `$[${index}]`, literals })))
}

/** Blank lines are let pass. */
function* readLines(source: string): Generator<Records> {
  for (const { line, source: text } of splitLines(source)) {
    if (text.trim() === '') continue
    const read = readJson(text)
    if (read.ok) yield ok([{ ...read.value, path: '$', line }])
    else yield err(tellLine(toProblem(read.error), line))
  }
}

function toProblem({ path, message, line, column }: JsonProblem): FileProblem {
  return { path, message, line, column }
}

/** The problems with their lines, in the files' order, up to 1,000. Those of JSON Lines have theirs already. */
export function placeProblems(
  problems: readonly FileProblem[],
  files: readonly SourceFile[],
): readonly FileProblem[] {
  const few = problems.slice(0, problemLimit)
  const placed = files.flatMap(file => placeInFile(few, file))
  return problems.length > problemLimit ? [...placed, cutProblem] : placed
}

function placeInFile(problems: readonly FileProblem[], { name, source }: SourceFile): FileProblem[] {
  const here = problems.filter(({ file }) => file === name)
  const open = here.filter(({ line }) => line === undefined)
  if (open.length === 0) return here
  const offsets = locatePaths(
    source.replace(/^\uFEFF/, ''),
    open.map(({ path }) => path),
  )
  const places = placesAt(source, [...offsets.values()])
  return here.map(problem =>
    problem.line === undefined ? { ...problem, ...places.get(offsets.get(problem.path) ?? 0) } : problem,
  )
}

/** The first record of a file: of its first line when that can be read by itself, else of the whole; null when there is none. */
export function peekRecord({ source }: SourceFile): JsonObject | null {
  const text = source.replace(/^\uFEFF/, '').trimStart()
  const firstLine = text.split('\n', 1)[0] ?? ''
  for (const part of firstLine.length < text.length ? [firstLine, text] : [text]) {
    const read = readJson(part)
    const value = read.ok ? read.value.value : null
    const first: Json | undefined = Array.isArray(value) ? value[0] : (value ?? undefined)
    if (isObject(first)) return first
  }
  return null
}

/** Reads the values of one record, and reports what it misses. */
export class FieldReader {
  readonly #record: ForeignRecord
  readonly #problems: FileProblem[]

  constructor(record: ForeignRecord, problems: FileProblem[]) {
    this.#record = record
    this.#problems = problems
  }

  object(value: Json | undefined, path: string): JsonObject | null {
    return isObject(value) ? value : this.miss(path, 'an object', value)
  }

  list(value: Json | undefined, path: string): readonly Json[] | null {
    return Array.isArray(value) ? value : this.miss(path, 'a list', value)
  }

  /** The list under a key; empty where the key is missing or null. */
  listAt(holder: JsonObject, key: string, path: string): readonly Json[] {
    const value = own(holder, key)
    return value === undefined || value === null ? [] : (this.list(value, childPath(path, key)) ?? [])
  }

  text(value: Json | undefined, path: string, what = 'text'): string | null {
    return typeof value === 'string' ? value : this.miss(path, what, value)
  }

  /** The offsets of a span: whole numbers, the first not after the last. Those that cover nothing are for the caller. */
  span(start: Json | undefined, end: Json | undefined, paths: readonly [start: string, end: string]) {
    const from = this.#offset(start, paths[0])
    const to = this.#offset(end, paths[1])
    if (from === null || to === null) return null
    if (from <= to) return { start: from, end: to }
    return this.miss(paths[1], `an end at or after the start ${from}`, to)
  }

  miss(path: string, expected: string, found: Json | undefined): null {
    return this.report(path, `Expected ${expected}; found ${describeJson(found)}.`)
  }

  report(path: string, message: string): null {
    const { file, line } = this.#record
    const told = line === undefined ? message : `Line ${line}: ${message}`
    this.#problems.push({ path, message: told, file, ...(line !== undefined && { line, column: 1 }) })
    return null
  }

  #offset(value: Json | undefined, path: string): number | null {
    if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value)
    return this.miss(path, 'an offset, a whole number from 0', value)
  }
}

/** A record's own value, whatever names every object has. */
export function own(holder: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined
}

/** Text under a key that is not blank; undefined otherwise. */
export function textAt(holder: JsonObject, key: string): string | undefined {
  const value = own(holder, key)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
