import type { LoggedEdit } from './edit.ts'

/** What can be taken back and what can be done again, each with the next one last. */
export interface History {
  readonly undo: readonly LoggedEdit[]
  readonly redo: readonly LoggedEdit[]
}

/**
 * Reads the undo and redo stacks out of a log of edits in the order they were made.
 * A fresh edit empties the redo stack; an edit whose target is not in the log only counts as done.
 */
export function readHistory(edits: readonly LoggedEdit[]): History {
  const undo: LoggedEdit[] = []
  const redo: LoggedEdit[] = []
  for (const edit of edits) {
    if (edit.undoes !== undefined) {
      take(undo, edit.undoes)
      redo.push(edit)
    } else {
      if (edit.redoes === undefined) redo.length = 0
      else take(redo, edit.redoes)
      undo.push(edit)
    }
  }
  return { undo, redo }
}

function take(stack: LoggedEdit[], id: string): void {
  const at = stack.findLastIndex(edit => edit.id === id)
  if (at >= 0) stack.splice(at, 1)
}
