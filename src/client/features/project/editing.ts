import { createContext, useContext } from 'react'
import { presentPath } from '../../../core/json-path.ts'
import type { Problem } from '../../../core/problem.ts'
import { type DraftCodebook, getAt, type Steps } from './draft-codebook.ts'

/** What the fields of the editor work on. */
interface Editing {
  readonly codebook: DraftCodebook
  readonly problems: readonly Problem[]
  /** Sets what stands at a place; undefined takes it away. Changes with the same `step` are undone together. */
  readonly change: (at: Steps, value: unknown, step?: string) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a field of the codebook editor outside of it')
  return editing
}

/** One place of the draft: what stands there, what is wrong with it, and how it is changed. */
export function usePlace(at: Steps) {
  const { codebook, problems, change } = useEditing()
  const path = presentPath(at)
  return {
    value: getAt(codebook, at),
    messages: problems.filter(problem => isWithin(problem.path, path)).map(({ message }) => message),
    set: (value: unknown) => change(at, value, path),
  }
}

/** How many problems there are at a place or anywhere in it. */
export function useProblemCount(at: Steps): number {
  const { problems } = useEditing()
  const path = presentPath(at)
  return problems.filter(problem => isWithin(problem.path, path)).length
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}
