import type { Article } from '../../../../core/article.ts'
import type { Id } from '../../../../core/id.ts'
import { isSame } from '../../../../core/json.ts'
import type { Span } from '../../../../core/span.ts'
import type { Anchoring } from '../../../../formats/anchoring/anchor-records.ts'
import { placeBundle } from '../../../../formats/anchoring/place-bundle.ts'
import { keepAside, setAside } from '../../../../formats/anchoring/set-aside.ts'
import type { JsonObject } from '../../../../formats/json-shape.ts'
import { presentAssayFile } from '../../../../formats/present-assay-file.ts'
import type { Decisions } from './decisions.ts'
import { listPlaces } from './list-places.ts'

/** The text that the claims go to. */
export interface AnchorTarget {
  readonly article: Article
  readonly text: string
  /** Not in the library yet: comes in with the claims. */
  readonly isNew: boolean
  /** The files that the article keeps aside already, without the one at hand. */
  readonly aside: readonly JsonObject[]
}

export interface Placed {
  /** An annotation file on the target. */
  readonly content: string
  /** Records that are here and take the file’s form: a person has decided that. */
  readonly replace: readonly Id[]
}

/** What was decided as an annotation file on the article here; what is aside goes with the article's record. */
export function buildPlaced(
  { source, items, words }: Anchoring,
  decisions: Decisions,
  { target, here }: { target: AnchorTarget; here: ReadonlySet<Id> },
): Placed {
  const places = new Map<Id, readonly Span[]>()
  const aside = new Set<Id>()
  for (const item of items) {
    const decision = decisions.get(item.id)
    const [first] = listPlaces(item)
    if (decision?.kind === 'place') places.set(item.id, decision.spans)
    // Reviews of it need it in the file; as it is not replaced, the one here stays.
    else if (decision?.kind === 'here' && first) places.set(item.id, first)
    else if (!decision || decision.kind === 'aside') aside.add(item.id)
  }
  const kept = setAside(source.json, aside, target.article.id)
  const article = keepAside(target.article, kept ? [...target.aside, kept] : target.aside)
  const bundle = placeBundle(source, { places, words }, { article, text: target.text })
  const decided = items.filter(({ id }) => here.has(id) && decisions.get(id)?.kind === 'place')
  const changesArticle = !target.isNew && !isSame(article, target.article)
  return {
    content: presentAssayFile(bundle, { generator: 'assay', withText: target.isNew }),
    replace: [...(changesArticle ? [article.id] : []), ...decided.map(({ id }) => id)],
  }
}
