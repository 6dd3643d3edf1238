import type { Article } from '../../../../core/article.ts'
import type { TextlessDocument } from './conversion.ts'
import { stemOf } from './stem-of.ts'

/** Where the text of a document comes from that only points at one. */
export type TextChoice =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'left-out' }

/** By the number of the document; one without an entry is undecided. */
export type TextChoices = ReadonlyMap<number, TextChoice>

interface TextSources {
  readonly articles: readonly Article[]
  /** Texts that came along and that nothing has asked for. */
  readonly files: readonly File[]
}

/** What is chosen before anybody chooses: the article or text that is surely, or by its name, the one pointed at. */
export function proposeTexts(
  documents: readonly TextlessDocument[],
  { articles, files }: TextSources,
): TextChoices {
  const [onlyFile, anotherFile] = files
  const choices = new Map<number, TextChoice>()
  for (const document of documents) {
    const { index } = document
    const sure =
      articles.find(({ sha256 }) => sha256 === document.sha256) ??
      articles.find(({ url }) => url !== undefined && url === document.url)
    const named = files.find(file => isNameOf(file.name, document))
    const file = named ?? (documents.length === 1 && !anotherFile ? onlyFile : undefined)
    const titled = articles.find(({ title }) => isSameName(title, document.title))
    if (file) choices.set(index, { kind: 'file', file })
    else if (sure ?? titled) choices.set(index, { kind: 'article', article: (sure ?? titled) as Article })
  }
  return choices
}

function isNameOf(name: string, { title, file }: TextlessDocument): boolean {
  return [title, stemOf(title), file === null ? '' : stemOf(file)].some(each =>
    isSameName(each, stemOf(name)),
  )
}

function isSameName(one: string, other: string): boolean {
  return one !== '' && one.trim().toLowerCase() === other.trim().toLowerCase()
}
