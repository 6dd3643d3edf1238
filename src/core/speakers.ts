// The register of speakers: who is quoted and named in a project, each under one canonical name.

export const speakerKinds = ['person', 'organisation', 'document', 'other'] as const
export type SpeakerKind = (typeof speakerKinds)[number]

/** Someone, or something, that says claims. Claims name it by `name`; `aliases` are what texts also call it. */
export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly role?: string
  readonly aliases: readonly string[]
}

/** No two names or aliases are the same when folded. */
export interface SpeakerRegister {
  readonly speakers: readonly Speaker[]
}

export const noSpeakers: SpeakerRegister = { speakers: [] }

/** Bounds of the register. Lengths are UTF-16 units. */
export const speakerLimits = { speakers: 5_000, aliases: 100, name: 200, role: 200 } as const

/** A name without case, accents and the width of its blanks: two that are the same so are one name. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** Who is called so, by name or alias; null when nobody is. */
export function findSpeaker({ speakers }: SpeakerRegister, name: string): Speaker | null {
  const wanted = foldName(name)
  return speakers.find(speaker => namesOf(speaker).some(each => foldName(each) === wanted)) ?? null
}

/** The canonical name of whoever is called so; the name as it is where the register does not know it. */
export function resolveSpeaker(register: SpeakerRegister, name: string): string {
  return findSpeaker(register, name)?.name ?? name
}

/** All that a speaker is called, the canonical name first. */
export function namesOf({ name, aliases }: Speaker): readonly string[] {
  return [name, ...aliases]
}

/** Why a text is no name or role of at most so many UTF-16 units; null when it is one. Nothing is trimmed on the way. */
export function whyNoName(text: string, most: number): string | null {
  if (foldName(text) === '') return 'Expected text that is not empty.'
  if (text.length > most) return `Expected at most ${most} characters.`
  if (!text.isWellFormed()) return 'Expected text without unpaired surrogates.'
  if (/\p{Cc}/u.test(text)) return 'Expected one line without control characters.'
  return text === text.trim() ? null : 'Expected no blanks at the start or the end.'
}
