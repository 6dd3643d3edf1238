/** Work put off until what was changed before it has been painted; planning it again replaces the plan. */
export interface AfterPaint {
  plan(): void
  cancel(): void
}

export function createAfterPaint(run: () => void): AfterPaint {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  function cancel(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function plan(): void {
    cancel()
    frame = requestAnimationFrame(() => {
      timer = setTimeout(run)
    })
  }
  return { plan, cancel }
}
