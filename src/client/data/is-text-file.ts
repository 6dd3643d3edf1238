/** True for a file that is a text by its name: an article, or what annotations point at. */
export function isTextFile(name: string): boolean {
  return /\.(txt|text|md|markdown)$/iu.test(name)
}
