const ours = ['json', 'jsonl'] as const
const others = ['jsonld', 'ndjson', 'ann', 'a1', 'a2', 'csv', 'tsv', 'xmi', 'xml'] as const

/** What a file chooser offers for importing: annotation files, those of other tools, and the texts they may need. */
export const annotationEndings = [
  ...[...ours, ...others, 'conf', 'txt'].map(each => `.${each}`),
  'application/json',
].join()

/** True for a name under which annotations may come. */
export function hasAnnotationEnding(name: string): boolean {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return [...ours, ...others].some(each => each === ending)
}
