import type { Bundle } from '../../core/bundle.ts'
import type { RecordKind } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Person } from '../../core/layer.ts'
import { type ImportPlan, planImport } from '../../core/plan-import.ts'
import { tellLine } from '../../formats/tell-line.ts'
import type { StoreReader } from '../db/store.ts'
import { letOthersRun } from '../let-others-run.ts'
import { Refusal } from '../refusal.ts'

/** Ids looked up before others are let run: some milliseconds of work. */
const idsAtOnce = 2_000

export interface PlannedBundle extends ImportPlan {
  /** The article of the library that it joins, as it is now; null when the article goes in too. */
  readonly here: Bundle | null
  /** Those of the file's people who are known here, as they are known. */
  readonly peopleHere: readonly Person[]
  readonly owner: Id | undefined
}

export interface PlanOptions {
  /** Ids of records for which the file's version takes the place of the one here. */
  readonly replace: ReadonlySet<Id>
  /** The article's line in a file of many, from 1; null where the file holds it alone. */
  readonly line: number | null
}

/**
 * What one article of a file would change here. Refuses one that fits no article here and cannot be one itself, and
 * one whose article has another text here: alone in its file it can be anchored anew, among others it cannot.
 */
export async function planBundle(
  store: StoreReader,
  bundle: Bundle,
  { replace, line }: PlanOptions,
): Promise<PlannedBundle> {
  const { article, people } = bundle
  const found = (await store.findArticleByText(article.sha256)) ?? (await store.findArticle(article.id))
  if (found && line === null && found.article.sha256 !== article.sha256) {
    throw new Refusal('other-text', { article: found.article.id })
  }
  const here = found ? await store.readBundle(found.article.id) : null
  const place = {
    here,
    people: await store.findPeople(people.map(({ id }) => id)),
    owner: (await store.findOwner())?.id,
    taken: await findTaken(store, here, idsOf(bundle)),
  }
  const plan = planImport(bundle, place, replace)
  if (!plan.ok) {
    const problems = line === null ? plan.error : plan.error.map(problem => tellLine(problem, line))
    throw new Refusal('invalid-file', { problems })
  }
  return { ...plan.value, here, peopleHere: place.people, owner: place.owner }
}

/** Asks in slices: outside of a transaction others are answered in between. */
async function findTaken(store: StoreReader, here: Bundle | null, ids: readonly Id[]) {
  const taken = new Map<Id, RecordKind>()
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const found = await store.findTaken(here?.article.id ?? null, ids.slice(at, at + idsAtOnce))
    for (const [id, kind] of found) taken.set(id, kind)
    await letOthersRun()
  }
  return taken
}

function idsOf({ article, people, layers, claims, reviews }: Bundle): readonly Id[] {
  return [article, ...people, ...layers, ...claims, ...reviews].map(({ id }) => id)
}
