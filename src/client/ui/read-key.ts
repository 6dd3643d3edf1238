/** The parts of a keyboard event that say what was pressed. */
export interface KeyPress {
  readonly key: string
  readonly code: string
}

/**
 * Names a key press: lower case for letters, else the key's own name. A letter of another alphabet reads as
 * the Latin letter printed on the same key, so that commands work under a Cyrillic layout.
 */
export function readKey({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return place !== undefined && /^\p{L}$/u.test(key) ? place.toLowerCase() : key
}
