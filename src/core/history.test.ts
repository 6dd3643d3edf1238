import { expect, test } from 'vitest'
import { createEdit } from '../testing/create-edit.ts'
import { readHistory } from './history.ts'

/**
 * Reads a log of edits, each told by its id: `a` is a fresh edit, `-a` takes `a` back, `+-a` takes `-a` back and
 * so on; a target that was never logged is allowed.
 */
function parseLog(log: string) {
  return log
    .split(' ')
    .filter(id => id !== '')
    .map(id => {
      if (id.startsWith('-')) return createEdit({ id, undoes: id.slice(1) })
      if (id.startsWith('+')) return createEdit({ id, redoes: id.slice(1) })
      return createEdit({ id })
    })
}

test.each([
  ['', '', ''],
  ['a', 'a', ''],
  ['a b', 'a b', ''],
  ['a b -b', 'a', '-b'],
  ['a b -b -a', '', '-b -a'],
  ['a b -b +-b', 'a +-b', ''],
  ['a b -b -a +-a', '+-a', '-b'],
  ['a b -b -a +-a +-b', '+-a +-b', ''],
  ['a -a +-a -+-a', '', '-+-a'],
  ['a -a +-a -+-a +-+-a', '+-+-a', ''],
  ['a b -b c', 'a c', ''],
  ['a b -b c -c', 'a', '-c'],
  ['a b -a', 'b', '-a'],
  ['a b -a +-a', 'b +-a', ''],
  ['-x', '', '-x'],
  ['a +-x', 'a +-x', ''],
])('after “%s” undo holds “%s” and redo “%s”', (log, undo, redo) => {
  const history = readHistory(parseLog(log))
  const ids = (edits: readonly { id: string }[]) => edits.map(({ id }) => id).join(' ')
  expect([ids(history.undo), ids(history.redo)]).toEqual([undo, redo])
})

test('reading a log leaves it as it was', () => {
  const log = parseLog('a b -b c')
  const copy = structuredClone(log)
  readHistory(log)
  expect(log).toEqual(copy)
})
