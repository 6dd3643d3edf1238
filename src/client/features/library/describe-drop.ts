import { hasAnnotationEnding } from '../../data/annotation-endings.ts'
import { plural } from '../../ui/plural.ts'

export type FileKind = 'article' | 'annotations' | 'other'

/** What a file is to the library, by its name and media type; the name counts first where it is known. */
export function fileKind({ name, type }: { readonly name: string; readonly type: string }): FileKind {
  if (hasAnnotationEnding(name)) return 'annotations'
  if (/\.(txt|text|md|markdown)$/iu.test(name)) return 'article'
  if (name !== '' && /\.[^.]+$/u.test(name)) return 'other'
  if (/^text\/(plain|markdown)\b/u.test(type)) return 'article'
  return /\b(json|csv)/u.test(type) ? 'annotations' : 'other'
}

/** What dropping would do, as far as the browser tells before the drop: “Drop to add 2 articles and …”. */
export function describeDrop(types: readonly string[]): string {
  const counts = { article: 0, annotations: 0, other: 0 }
  for (const type of types) counts[fileKind({ name: '', type })] += 1
  const parts = [
    counts.article > 0 && `add ${plural(counts.article, 'article')}`,
    counts.annotations > 0 && `import ${plural(counts.annotations, 'annotation file')}`,
    counts.other > 0 &&
      `look at ${plural(counts.other, counts.other === types.length ? 'file' : 'other file')}`,
  ].filter(part => part !== false)
  return `Drop to ${listWords(parts)}`
}

function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? 'add'
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
