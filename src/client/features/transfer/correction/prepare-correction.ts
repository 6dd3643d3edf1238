import type { Article } from '../../../../core/article.ts'
import type { NewId } from '../../../../core/id.ts'
import { reviseArticle } from '../../../../core/revision.ts'
import { renameRecords } from '../../../../formats/anchoring/rename-records.ts'
import { keepAside, listAside } from '../../../../formats/anchoring/set-aside.ts'
import { isObject } from '../../../../formats/json-shape.ts'
import { parseJson } from '../../../../formats/json-source.ts'
import type { AnchorTarget } from '../anchoring/build-placed.ts'
import type { Correction } from './check-correction.ts'

/** What is looked for, and in what. */
export interface PreparedCorrection {
  /** The article's file, as one of the corrected text's article. */
  readonly source: string
  readonly target: AnchorTarget
}

/**
 * Makes a corrected text an article of its own that begins with what the earlier one has: `file` is that one's
 * annotation file. The earlier one keeps its text and its claims. Throws for a file that is none.
 */
export function prepareCorrection(
  file: string,
  { earlier, text, sha256 }: Correction & { readonly earlier: Article },
  newId: NewId,
): PreparedCorrection {
  const parsed = parseJson(file)
  if (!parsed.ok || !isObject(parsed.value)) throw new Error('expected an annotation file')
  const id = newId()
  const rename = { article: id, newId }
  const length = Array.from(text).length
  return {
    source: JSON.stringify(renameRecords(parsed.value, rename)),
    target: {
      article: keepAside(reviseArticle(earlier, { id, sha256, length }), []),
      text,
      isNew: true,
      aside: listAside(earlier).map(each => renameRecords(each, rename)),
    },
  }
}
