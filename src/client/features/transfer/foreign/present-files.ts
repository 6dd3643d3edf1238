import { isTextFile } from '../../../data/is-text-file.ts'
import { plural } from '../../../ui/plural.ts'
import { stemOf } from './stem-of.ts'

type Named = { readonly name: string }

/** Files by name: one, two, or the first and how many more. */
export function presentFiles(files: readonly Named[]): string {
  const [first, second] = files
  if (!first) return ''
  if (!second) return first.name
  return files.length === 2
    ? `${first.name} and ${second.name}`
    : `${first.name} and ${plural(files.length - 1, 'more file')}`
}

/** What an annotation file made of these is called: like the first that is not a text. */
export function nameMade(files: readonly Named[], ending: string): string {
  const file = files.find(({ name }) => !isTextFile(name)) ?? files[0]
  return `${stemOf(file?.name ?? 'annotations')}${ending}`
}
