import { expect, test } from 'vitest'
import { setSavePhase, whenNotSaving } from './save-state.ts'

test('what waits for the edits on their way goes on when they are stored, or cannot be', async () => {
  for (const end of [
    { phase: 'saved', at: null },
    { phase: 'offline', waiting: 1 },
  ] as const) {
    setSavePhase({ phase: 'saving' })
    let isOver = false
    const over = whenNotSaving().then(() => {
      isOver = true
    })
    setSavePhase({ phase: 'saving' })
    await Promise.resolve()
    expect(isOver).toBe(false)
    setSavePhase(end)
    await over
    expect(isOver).toBe(true)
  }
  await whenNotSaving()
})
