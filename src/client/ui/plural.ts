import { presentCount } from './present-count.ts'

/** A count with its noun, as in “1 claim” and “1,204 claims”; the plural adds an s unless it is given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${presentCount(count)} ${count === 1 ? one : many}`
}
