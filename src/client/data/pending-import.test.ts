import { beforeEach, expect, test } from 'vitest'
import { offerImport, usePendingImport, withdrawAllImports, withdrawImport } from './pending-import.ts'

const names = () => usePendingImport.getState().offered.map(({ file }) => file.name)

beforeEach(() => {
  usePendingImport.setState({ offered: [] })
  offerImport(['a', 'b', 'c'].map(name => new File(['{}'], name)))
})

test('files wait in the order they came; a file that is done with lets the next come', () => {
  offerImport([new File(['{}'], 'd')])
  withdrawImport(usePendingImport.getState().offered[0]?.id ?? '')
  expect(names()).toEqual(['b', 'c', 'd'])
})

test('who leaves, leaves all that wait', () => {
  withdrawAllImports()
  expect(names()).toEqual([])
})
