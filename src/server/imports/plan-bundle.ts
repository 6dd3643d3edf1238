import type { Bundle } from '../../core/bundle.ts'
import type { Id } from '../../core/id.ts'
import { type ImportPlan, planImport } from '../../core/plan-import.ts'
import type { StoreReader } from '../db/store.ts'
import { Refusal } from '../refusal.ts'

export interface PlannedBundle extends ImportPlan {
  /** The article of the library that it joins, as it is now; null when the article goes in too. */
  readonly here: Bundle | null
}

/** What one article of a file would change here. Refuses one that fits no article here and cannot be one itself. */
export async function planBundle(
  store: StoreReader,
  bundle: Bundle,
  replace: ReadonlySet<Id>,
): Promise<PlannedBundle> {
  const { article, people } = bundle
  const found = (await store.findArticleByText(article.sha256)) ?? (await store.findArticle(article.id))
  const here = found ? await store.readBundle(found.article.id) : null
  const place = {
    here,
    people: await store.findPeople(people.map(({ id }) => id)),
    taken: await store.findTaken(here?.article.id ?? null, idsOf(bundle)),
  }
  const plan = planImport(bundle, place, replace)
  if (!plan.ok) throw new Refusal('invalid-file', { problems: plan.error })
  return { ...plan.value, here }
}

function idsOf({ article, people, layers, claims, reviews }: Bundle): readonly Id[] {
  return [article, ...people, ...layers, ...claims, ...reviews].map(({ id }) => id)
}
