/** True when a file quotes these words: line ends may be CRLF, and any white space may stand for any other, one for one. */
export function isSameQuote(words: string, quoted: string): boolean {
  return words === quoted || levelSpace(words) === levelSpace(quoted)
}

/** Every character of white space as an ordinary space; a CRLF as one. The length in code points stays otherwise. */
export function levelSpace(text: string): string {
  return text.replace(/\r\n|\s/g, ' ')
}
