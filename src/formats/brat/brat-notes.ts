// Notes by which Assay's own records travel in an `.ann` file, one line each.

/** The type of a note that holds the record of the claim it stands at. */
export const claimNote = 'Assay'
/** The type of the note that holds the record of the article, at the first claim. */
export const articleNote = 'AssayArticle'
/** The type of a note that a person wrote. */
export const personNote = 'AnnotatorNotes'

/** Characters that would break a line or a column of the file. */
const breaks = /[\p{Cc}\u2028\u2029]/gu

/** JSON in one line. */
export function presentLine(value: unknown): string {
  return JSON.stringify(value).replace(breaks, spellOut)
}

/** A note in one line, its line ends as spaces. */
export function flattenNote(note: string): string {
  return note.replace(breaks, ' ').trim()
}

function spellOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A type's name as brat takes it. */
export function bratName(type: string): string {
  return type.replace(/[^\w-]/g, '_')
}

/** True for a value that can stand in an attribute's line: one plain word, or yes. */
export function isBratValue(value: unknown): value is string | true {
  return value === true || (typeof value === 'string' && /^[\w.+-]+$/.test(value))
}
