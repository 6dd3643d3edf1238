/** A window wide enough for a letter, an apostrophe and a letter, each of two units. */
const around = 6

/**
 * True where the characters on both sides of a UTF-16 offset are not of one word; an apostrophe between letters is
 * within it.
 */
export function isWordBorder(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - around), at)
  const after = text.slice(at, at + around)
  return !(
    (/[\p{L}\p{N}\p{M}_]$/u.test(before) && /^['’]?[\p{L}\p{N}\p{M}_]/u.test(after)) ||
    (/[\p{L}\p{N}\p{M}_]['’]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
  )
}
