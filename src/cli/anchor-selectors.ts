import { describeJson } from '../core/describe-json.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { readJson } from '../formats/json-source.ts'
import type { Quote } from '../text/anchor/anchor.ts'
import { type AnchorText, prepareAnchorText } from '../text/anchor/anchor-text.ts'
import { placeQuote } from '../text/anchor/place-quote.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { sayProblems } from './read-bundles.ts'
import { readLines } from './read-lines.ts'
import type { Options } from './read-options.ts'
import { roundScore } from './round-score.ts'

/** Answers each line of selectors with one line, also those that cannot be read: these with nulls and a problem. */
export async function anchorSelectors(file: string, { outFile }: Options, io: CliIo): Promise<ExitCode> {
  const sink = await io.open(outFile)
  if (!sink.ok) {
    io.say(`${outFile}: ${sink.error}`)
    return 2
  }
  let code: ExitCode = 0
  const texts = createTextCache()
  for await (const { line, text } of readLines(io, file)) {
    const read = text.ok ? parseSelector(text.value) : err({ path: '$', message: text.error })
    if (!read.ok) {
      sayProblems(file, [{ ...read.error, line }], io)
      code = 1
    }
    const answer = read.ok
      ? place(texts(read.value.text), read.value.quote)
      : { ...nothing, problem: read.error.message }
    const written = await sink.value.write(`${JSON.stringify(answer)}\n`)
    if (written.ok) continue
    io.say(`${outFile ?? 'standard output'}: ${written.error}`)
    code = 2
    break
  }
  await sink.value.close()
  return code
}

const nothing = { status: null, score: null, start: null, end: null }

function place(text: AnchorText, quote: Quote) {
  const { status, score, place: found, candidates } = placeQuote(text, quote)
  const answer = { status, score: roundScore(score), start: found?.start ?? null, end: found?.end ?? null }
  return candidates.length > 0
    ? { ...answer, candidates: candidates.map(each => ({ ...each, score: roundScore(each.score) })) }
    : answer
}

/** Lines on one text often follow on each other: it is prepared once. */
function createTextCache(): (text: string) => AnchorText {
  let last: AnchorText | null = null
  return text => {
    if (last?.points.text !== text) last = prepareAnchorText(text)
    return last
  }
}

interface Selector {
  readonly text: string
  readonly quote: Quote
}

function parseSelector(source: string): Result<Selector, Problem> {
  const json = readJson(source)
  if (!json.ok) return json
  const { value } = json.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err({
      path: '$',
      message: `Expected an object with text and exact; found ${describeJson(value)}.`,
    })
  }
  const record = new Map(Object.entries(value))
  const strings = new Map<string, string>()
  for (const key of ['text', 'exact', 'prefix', 'suffix']) {
    const found = record.get(key)
    const isMissing = found === undefined || found === null
    if (typeof found === 'string') strings.set(key, found)
    else if (!isMissing || key === 'text' || key === 'exact')
      return err({ path: `$.${key}`, message: `Expected text; found ${describeJson(found)}.` })
  }
  const hint = record.get('hint') ?? null
  if (hint !== null && !(typeof hint === 'number' && Number.isSafeInteger(hint) && hint >= 0)) {
    return err({
      path: '$.hint',
      message: `Expected a whole number from 0, or null; found ${describeJson(hint)}.`,
    })
  }
  const get = (key: string) => strings.get(key) ?? ''
  return ok({
    text: get('text'),
    quote: { exact: get('exact'), prefix: get('prefix'), suffix: get('suffix'), hint },
  })
}
