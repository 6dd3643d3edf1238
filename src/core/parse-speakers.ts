import { describeJson } from './describe-json.ts'
import type { Json } from './json.ts'
import { childPath } from './json-path.ts'
import type { Problem } from './problem.ts'
import { err, ok, type Result } from './result.ts'
import {
  foldName,
  type Speaker,
  type SpeakerRegister,
  speakerKinds,
  speakerLimits,
  whyNoName,
} from './speakers.ts'

type Entries = { readonly [key: string]: Json }

/** The register that a JSON value holds, or every problem with it. */
export function parseSpeakers(body: Json): Result<SpeakerRegister, readonly Problem[]> {
  const problems: Problem[] = []
  const tell = (path: string, message: string) => void problems.push({ path, message })
  const list = isEntries(body) ? body['speakers'] : undefined
  if (!isEntries(body)) tell('$', `Expected an object, found ${describeJson(body)}.`)
  else {
    checkKeys(body, { path: '$', known: ['speakers'], tell })
    if (!Array.isArray(list)) tell('$.speakers', 'Expected a list of speakers.')
  }
  const speakers = Array.isArray(list) ? list : []
  if (speakers.length > speakerLimits.speakers) {
    tell('$.speakers', `Expected at most ${speakerLimits.speakers.toLocaleString('en')} speakers.`)
    return err(problems)
  }
  for (const [n, speaker] of speakers.entries()) checkSpeaker(speaker, childPath('$.speakers', n), tell)
  if (problems.length > 0) return err(problems)
  const register = { speakers: speakers as unknown as readonly Speaker[] }
  checkUnique(register, tell)
  return problems.length > 0 ? err(problems) : ok(register)
}

type Tell = (path: string, message: string) => void

function checkSpeaker(speaker: Json, path: string, tell: Tell): void {
  if (!isEntries(speaker)) {
    tell(path, `Expected a speaker, found ${describeJson(speaker)}.`)
    return
  }
  checkKeys(speaker, { path, known: ['name', 'kind', 'role', 'aliases'], tell })
  const { name, kind, role, aliases } = speaker
  checkLine(name, { path: `${path}.name`, most: speakerLimits.name, tell })
  if (!speakerKinds.some(each => each === kind)) {
    tell(`${path}.kind`, `Expected one of ${speakerKinds.join(', ')}.`)
  }
  if (role !== undefined) checkLine(role, { path: `${path}.role`, most: speakerLimits.role, tell })
  checkAliases(aliases, `${path}.aliases`, tell)
}

function checkAliases(aliases: Json | undefined, path: string, tell: Tell): void {
  if (!Array.isArray(aliases)) tell(path, 'Expected a list of names.')
  else if (aliases.length > speakerLimits.aliases) {
    tell(path, `Expected at most ${speakerLimits.aliases} aliases.`)
  } else {
    for (const [n, alias] of aliases.entries()) {
      checkLine(alias, { path: childPath(path, n), most: speakerLimits.name, tell })
    }
  }
}

function checkKeys(
  value: Entries,
  { path, known, tell }: { path: string; known: readonly string[]; tell: Tell },
): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) tell(childPath(path, key), `Expected only ${known.join(', ')}.`)
  }
}

function checkLine(
  value: Json | undefined,
  { path, most, tell }: { path: string; most: number; tell: Tell },
): void {
  const why = typeof value === 'string' ? whyNoName(value, most) : 'Expected text.'
  if (why !== null) tell(path, why)
}

function checkUnique({ speakers }: SpeakerRegister, tell: Tell): void {
  const taken = new Map<string, string>()
  const take = (name: string, path: string) => {
    const folded = foldName(name)
    const first = taken.get(folded)
    if (first === undefined) taken.set(folded, path)
    else tell(path, `Expected a name that nobody else has: “${name}” is at ${first} too.`)
  }
  for (const [n, { name, aliases }] of speakers.entries()) {
    take(name, `$.speakers[${n}].name`)
    for (const [m, alias] of aliases.entries()) take(alias, `$.speakers[${n}].aliases[${m}]`)
  }
}

function isEntries(value: Json): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
