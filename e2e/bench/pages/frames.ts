let deltas: number[] = []
let frame = 0

/** From now on notes the milliseconds from each frame to the next. */
export function recordFrames(): void {
  cancelAnimationFrame(frame)
  deltas = []
  let before: number | null = null
  const note = (time: number) => {
    if (before !== null) deltas.push(time - before)
    before = time
    frame = requestAnimationFrame(note)
  }
  frame = requestAnimationFrame(note)
}

/** What was noted; ends the noting. */
export function takeFrames(): readonly number[] {
  cancelAnimationFrame(frame)
  return deltas
}
