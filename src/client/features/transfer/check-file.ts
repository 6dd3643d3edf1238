import { limits } from '../../../api/limits.ts'
import { presentCount } from '../../ui/present-count.ts'

/** Why a file cannot be an annotation file, before anything of it is sent; null when it may be one. */
export function checkFile({ name, size }: { readonly name: string; readonly size: number }): string | null {
  if (/\.(txt|text|md|markdown)$/iu.test(name)) {
    return 'This is a text, not an annotation file. Add it in the library.'
  }
  if (!/\.jsonl?$/iu.test(name)) {
    return 'This is not an annotation file: their names end in .assay.json or .assay.jsonl.'
  }
  if (size > limits.fileBytes) {
    const [bytes, most] = [size, limits.fileBytes].map(each => presentCount(each))
    return `It has ${bytes} bytes; Assay takes annotation files up to ${most}.`
  }
  return size === 0 ? 'The file is empty.' : null
}
