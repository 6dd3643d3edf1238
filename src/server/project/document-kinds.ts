import { defaultCodebook } from '../../core/default-codebook.ts'
import { parseDisputeReasons } from '../../core/dispute-reasons.ts'
import type { Json } from '../../core/json.ts'
import { parseSpeakers } from '../../core/parse-speakers.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { noSpeakers } from '../../core/speakers.ts'
import { parseCodebook } from '../../formats/parse-codebook.ts'
import { presentCodebook } from '../../formats/present-codebook.ts'
import { readGuidelineBody } from './guideline-body.ts'

/** What a project document of one name must be. */
interface DocumentKind {
  /** As a sentence calls it, after “the”. */
  readonly called: string
  /** What every project begins with. */
  readonly initial: Json
  /** The body as it is stored, or every problem with it. */
  readonly read: (body: Json) => Result<string, readonly Problem[]>
}

/** Every document that a project has; another name is not found. */
const documentKinds: Readonly<Record<string, DocumentKind>> = {
  guideline: { called: 'guideline', initial: null, read: readGuidelineBody },
  codebook: {
    called: 'codebook',
    initial: JSON.parse(presentCodebook(defaultCodebook)) as Json,
    read: readCodebookBody,
  },
  speakers: {
    called: 'register of speakers',
    initial: noSpeakers as unknown as Json,
    read: readSpeakersBody,
  },
  'dispute-reasons': { called: 'list of reasons for a dispute', initial: null, read: readReasonsBody },
}

export function findDocumentKind(name: string): DocumentKind | null {
  return Object.hasOwn(documentKinds, name) ? (documentKinds[name] ?? null) : null
}

/** Lines are those of nothing the sender wrote: paths alone say the place. */
function readCodebookBody(body: Json): Result<string, readonly Problem[]> {
  const parsed = parseCodebook(JSON.stringify(body))
  if (parsed.ok) return ok(presentCodebook(parsed.value))
  return { ok: false, error: parsed.error.map(({ path, message }) => ({ path, message })) }
}

function readSpeakersBody(body: Json): Result<string, readonly Problem[]> {
  const parsed = parseSpeakers(body)
  return parsed.ok ? ok(JSON.stringify(parsed.value)) : parsed
}

function readReasonsBody(body: Json): Result<string, readonly Problem[]> {
  const parsed = parseDisputeReasons(body)
  return parsed.ok ? ok(JSON.stringify(parsed.value)) : parsed
}
