/** A text without case and accents, to look for words in; it may be longer or shorter than the text. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
