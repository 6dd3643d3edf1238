// Who says claims: the register of speakers, how often claims give each name, and renaming.
import * as v from 'valibot'
import { type SpeakerRegister, speakerLimits, whyNoName } from '../core/speakers.ts'
import { documentTouchSchema } from './project.ts'
import { idSchema } from './schemas.ts'

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** An article in which a name is given, by the first claim that gives it. */
const speakerPlaceSchema = v.strictObject({
  article: idSchema,
  title: v.string(),
  layer: idSchema,
  claim: idSchema,
  /** Whether that claim is one's own. */
  isOwn: v.boolean(),
  claims: countSchema,
})
export type SpeakerPlace = v.InferOutput<typeof speakerPlaceSchema>

const usedNameSchema = v.strictObject({
  /** As claims have it, to the letter. */
  name: v.string(),
  /** Claims that give it as speaker or in the chain of speakers; `own` are those that one may change. */
  claims: countSchema,
  own: countSchema,
  articles: countSchema,
  /** One's own claims first, at most 200. */
  places: v.array(speakerPlaceSchema),
})
export type UsedSpeakerName = v.InferOutput<typeof usedNameSchema>

const registerSchema = v.custom<SpeakerRegister>(value => typeof value === 'object')

export const speakersAnswerSchema = v.strictObject({
  /** The version of the project document `speakers`, and its body. */
  version: countSchema,
  register: registerSchema,
  /** Every name that claims give, the most used first, at most 20,000. */
  names: v.array(usedNameSchema),
})
export type SpeakersAnswer = v.InferOutput<typeof speakersAnswerSchema>

export const knownSpeakersAnswerSchema = v.strictObject({
  /** Those of the register, then the others, the most named first, at most 5,000 of them. */
  speakers: v.array(
    v.strictObject({
      name: v.string(),
      role: v.exactOptional(v.string()),
      aliases: v.array(v.string()),
      /** Claims that give any of the names. */
      claims: countSchema,
    }),
  ),
})
export type KnownSpeakersAnswer = v.InferOutput<typeof knownSpeakersAnswerSchema>

const speakerNameSchema = v.pipe(
  v.string(),
  v.check(name => whyNoName(name, speakerLimits.name) === null, 'expected a name on one line'),
)

export const renameSpeakerRequestSchema = v.strictObject({
  /** Operation id; each edit's id is this one and `#` and its place from 1. */
  id: idSchema,
  /** The version of the register that it was made on. */
  base: countSchema,
  /** Names as claims have them, to the letter. */
  from: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1), v.maxLength(200)),
  to: speakerNameSchema,
  /** Whether the names that go become aliases of the one that stays. */
  keepAliases: v.boolean(),
})
export type RenameSpeakerRequest = v.InferOutput<typeof renameSpeakerRequestSchema>

export const renameSpeakerAnswerSchema = v.strictObject({
  /** An entry an article that changed. */
  edits: v.array(v.strictObject({ edit: idSchema, article: idSchema })),
  /** How many claims changed. */
  claims: countSchema,
  /** How many claims in layers of others still have one of the names. */
  left: countSchema,
  /** The version of the register that it made; none where the register stayed. */
  documents: v.array(documentTouchSchema),
})
export type RenameSpeakerAnswer = v.InferOutput<typeof renameSpeakerAnswerSchema>
