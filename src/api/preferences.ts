// How one person likes Assay to look and listen: kept with the person, so that each of their browsers has it.
import * as v from 'valibot'

const lineSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[^\0\p{Surrogate}]*$/u, 'expected well-formed text'),
)
const mostKeys = 1_000

export const preferencesSchema = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark']),
  textSize: v.picklist([17, 19, 21, 23]),
  measure: v.picklist(['narrow', 'usual', 'wide']),
  density: v.picklist(['usual', 'compact']),
  lines: v.picklist(['usual', 'bold', 'ink']),
  letterKeys: v.boolean(),
  selectionUnit: v.picklist(['word', 'sentence', 'grapheme']),
  /** Chords in place of a command's own, by page and command. */
  keys: v.pipe(v.record(lineSchema, v.pipe(v.array(lineSchema), v.maxLength(20))), v.maxEntries(mostKeys)),
  speakMarks: v.boolean(),
  /** Whether colleagues’ layers are hidden until one’s own is submitted; browsers of before do not say it. */
  hidesLayers: v.optional(v.boolean(), false),
  /** Whether colleagues go by letters. */
  hidesNames: v.optional(v.boolean(), false),
})
export type PersonPreferences = v.InferOutput<typeof preferencesSchema>

const timeSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    'expected a time in UTC such as 2026-11-22T10:15:00.000Z',
  ),
  v.check(value => !Number.isNaN(Date.parse(value)), 'expected a time that there is'),
)

/** All choices at once, and when the last of them was made, by the browser's clock: the newest win. */
export const keptPreferencesSchema = v.strictObject({ at: timeSchema, preferences: preferencesSchema })
export type KeptPreferences = v.InferOutput<typeof keptPreferencesSchema>

/** Null where the person has chosen nothing yet. */
export const preferencesAnswerSchema = v.strictObject({ kept: v.nullable(keptPreferencesSchema) })
export type PreferencesAnswer = v.InferOutput<typeof preferencesAnswerSchema>
