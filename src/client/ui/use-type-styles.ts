import { useEffect } from 'react'
import { type TypeLook, wearTypeStyles } from './type-styles.ts'

/** Keeps the page in the hues and lines of these types; the same list each time they are the same. */
export function useTypeStyles(types: readonly TypeLook[]): void {
  useEffect(() => wearTypeStyles(types), [types])
}
