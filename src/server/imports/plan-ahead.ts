import type { Bundle } from '../../core/bundle.ts'
import { isSame } from '../../core/json.ts'
import type { StoreReader } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import { type PlannedBundle, type PlanOptions, planBundle } from './plan-bundle.ts'

/** Takes the plan of the bundle in a transaction: the one made ahead as long as it holds, else one made now. */
export type TakePlan = (writer: StoreReader, bundle: Bundle, options: PlanOptions) => Promise<PlannedBundle>

/**
 * Plans an article before the transaction that writes it, so that the transaction does not keep others waiting
 * meanwhile. A plan holds as long as no edit was logged since it was begun and the people it met are as they were. Of
 * several articles each is planned on what those before it wrote: they are planned in the transaction.
 */
export async function planAhead(
  store: StoreReader,
  bundles: readonly Bundle[],
  options: PlanOptions,
): Promise<TakePlan> {
  const [bundle, another] = bundles
  if (!bundle || another) return planBundle
  const end = await store.findLogEnd()
  const planned = await planOrNull(store, bundle, options)
  return async (writer, ...asked) => {
    const isUnchanged =
      planned !== null &&
      isSame((await writer.findLogEnd())?.sequence ?? null, end?.sequence ?? null) &&
      isSame(await writer.findPeople(bundle.people.map(({ id }) => id)), planned.peopleHere)
    return isUnchanged ? planned : planBundle(writer, ...asked)
  }
}

/** Null where the article is refused: what was imported already is answered all the same, whatever came since. */
async function planOrNull(
  store: StoreReader,
  bundle: Bundle,
  options: PlanOptions,
): Promise<PlannedBundle | null> {
  try {
    return await planBundle(store, bundle, options)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
