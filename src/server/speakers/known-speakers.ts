import type { KnownSpeakersAnswer } from '../../api/speakers.ts'
import { listSpeakers } from '../../core/rank-speakers.ts'
import type { SpeakerRegister } from '../../core/speakers.ts'
import type { Store } from '../db/store.ts'
import { hash } from '../hash.ts'
import type { Answer } from '../http/answer.ts'
import { readDocument } from '../project/write-document.ts'
import type { LayerTally } from './name-tallies.ts'

/** So many are told beside the register: nobody chooses among more. */
const mostOthers = 5_000

export interface KnownSpeakers {
  /** Names all that the answer depends on, as an ETag; found without reading any claim. */
  readonly readTag: () => Promise<string>
  /** The answer as JSON, at least as new as the tag: kept until another tag is asked for. */
  readonly read: (tag: string) => Promise<string>
}

/** Everyone whom claims and the register name, told lightly. Nothing that is kept is used once the tag has changed. */
export function createKnownSpeakers(
  store: Store,
  tallyNames: () => Promise<readonly LayerTally[]>,
): KnownSpeakers {
  let last: { readonly tag: string; readonly answer: Promise<string> } | null = null
  return {
    readTag: () => readTag(store),
    read(tag) {
      if (last?.tag === tag) return last.answer
      const answer = present(store, tallyNames)
      last = { tag, answer }
      answer.catch(() => {
        if (last?.answer === answer) last = null
      })
      return answer
    },
  }
}

/** Claims change by edits alone, and each is in the log. */
function readTag(store: Store): Promise<string> {
  return store.read(async reader => {
    const documents = [await reader.findDocuments('speakers', 1), await reader.findDocuments('codebook', 1)]
    const written = documents.map(([newest]) => newest && [newest.version, newest.at])
    return `"${hash(JSON.stringify([await reader.findLogEnd(), written])).slice(0, 32)}"`
  })
}

async function present(store: Store, tallyNames: () => Promise<readonly LayerTally[]>): Promise<string> {
  const counts = new Map<string, number>()
  for (const { names } of await tallyNames()) {
    for (const [name, { claims }] of names) counts.set(name, (counts.get(name) ?? 0) + claims)
  }
  const register = (await readDocument(store, 'speakers')).body as unknown as SpeakerRegister
  const used = Array.from(counts, ([name, claims]) => ({ name, claims }))
  const all = listSpeakers(register, used).map(({ speaker: { kind: _, ...speaker }, claims }) => ({
    ...speaker,
    claims,
  }))
  const others = all.slice(register.speakers.length).sort((a, b) => b.claims - a.claims)
  const speakers = [...all.slice(0, register.speakers.length), ...others.slice(0, mostOthers)]
  return JSON.stringify({ speakers } satisfies Answer<KnownSpeakersAnswer>)
}
