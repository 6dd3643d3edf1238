import { paths } from '../../api/paths.ts'
import type { KeptPreferences, PreferencesAnswer } from '../../api/preferences.ts'
import { isSame } from '../../core/json.ts'
import { ApiError, getJson, NetworkError, sendJson } from '../data/http.ts'
import { now } from '../data/new-id.ts'
import { wearDisplay } from '../ui/display.ts'
import { preferencesKey, usePreferences } from '../ui/preferences.ts'
import { readStoredTheme, setTheme, themeKey } from '../ui/theme.ts'
import { readMemory, writeMemory } from './preferences-memory.ts'
import { isUsual, putOn, readWorn, watchWorn } from './worn-preferences.ts'

/** Where another tab of this browser leaves what was chosen; null when it leaves nothing of all. */
const keys: ReadonlySet<string | null> = new Set([themeKey, preferencesKey, null])
/** Several choices in a row are sent as one. Milliseconds. */
const sendAfter = 500
const askAgainAfter = 5_000

/**
 * Has the server and this browser agree on what the person has chosen: the newest choice holds. What is chosen here is
 * sent soon, or as soon as the server is there again, also after the page was closed. Returns the way to stop.
 */
export function keepPreferences(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFollowing = false
  let isAsking = false
  const stopped = new AbortController()
  const { signal } = stopped

  function follow(act: () => void): void {
    isFollowing = true
    act()
    isFollowing = false
  }
  function plan(after: number): void {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(() => void agree(), after)
  }
  async function agree(): Promise<void> {
    if (isAsking) return plan(sendAfter)
    isAsking = true
    const again = await settleOnce(signal, follow).finally(() => {
      isAsking = false
    })
    if (again !== null) plan(again)
  }

  const stopWatching = watchWorn(() => {
    if (isFollowing) return
    writeMemory({ ...readMemory(), changedAt: now() })
    plan(sendAfter)
  })
  window.addEventListener('online', () => plan(0), { signal })
  window.addEventListener('storage', ({ key }) => keys.has(key) && follow(wearStored), { signal })
  // Another tab may have chosen while this one was still without ears.
  follow(wearStored)
  plan(0)
  return () => {
    stopWatching()
    clearTimeout(timer)
    stopped.abort()
  }
}

/** Agrees with the server, and answers after how long to do it again; null when it is done with. */
async function settleOnce(signal: AbortSignal, follow: (act: () => void) => void): Promise<number | null> {
  const worn = readWorn()
  try {
    const kept = await settle(signal)
    if (!isSame(worn, readWorn())) return 0
    if (kept === null) return null
    writeMemory({ agreed: kept, changedAt: null })
    if (!isSame(worn, kept.preferences)) follow(() => putOn(kept.preferences))
    return null
  } catch (error) {
    if (isUnreached(error)) return askAgainAfter
    // What the server will not have is this browser's alone until the next choice.
    if (error instanceof ApiError || signal.aborted) return null
    throw error
  }
}

/** Sends what was chosen here since both agreed, or asks; answers what holds now, null where nothing was chosen ever. */
async function settle(signal: AbortSignal): Promise<KeptPreferences | null> {
  const { agreed, changedAt } = readMemory()
  const preferences = readWorn()
  const isChanged = agreed !== null && !isSame(preferences, agreed.preferences)
  if (changedAt !== null || isChanged) return send({ at: changedAt ?? now(), preferences })
  const { kept } = await getJson<PreferencesAnswer>(paths.preferences, signal)
  return kept || isUsual(preferences) ? kept : send({ at: now(), preferences })
}

async function send(mine: KeptPreferences): Promise<KeptPreferences | null> {
  return (await sendJson<PreferencesAnswer>('PUT', paths.preferences, mine)).kept
}

function isUnreached(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ApiError && error.details.code === 'busy')
}

/** What another tab of this browser has chosen holds here too. */
function wearStored(): void {
  setTheme(readStoredTheme())
  void usePreferences.persist.rehydrate()
  wearDisplay(usePreferences.getState())
}
