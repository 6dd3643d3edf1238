import { beforeEach, expect, test } from 'vitest'
import { offerImport, usePendingImport, withdrawAllImports, withdrawImport } from './pending-import.ts'

const names = () =>
  usePendingImport.getState().offered.map(({ files }) => files.map(({ name }) => name).join())
const kinds = () => usePendingImport.getState().offered.map(({ kind }) => kind)
const file = (name: string, content = '{}') => new File([content], name)

beforeEach(() => {
  usePendingImport.setState({ offered: [] })
})

test('files wait in the order they came; a file that is done with lets the next come', async () => {
  await offerImport(['a', 'b', 'c'].map(name => file(`${name}.assay.json`)))
  await offerImport([file('d.assay.jsonl')])
  withdrawImport(usePendingImport.getState().offered[0]?.id ?? '')
  expect(names()).toEqual(['b.assay.json', 'c.assay.json', 'd.assay.jsonl'])
})

test('who leaves, leaves all that wait', async () => {
  await offerImport([file('a.assay.json')])
  withdrawAllImports()
  expect(names()).toEqual([])
})

test('files of other tools wait together, apart from those of Assay, which may have any name', async () => {
  const renamed = file('renamed.json', '{\n  "format": "assay/annotations", ')
  await offerImport([file('a.ann', ''), renamed, file('a.txt', 'A'), file('w3c.json')])
  expect(names()).toEqual(['renamed.json', 'a.ann,a.txt,w3c.json'])
  expect(kinds()).toEqual(['own', 'foreign'])
})

test('texts alone are no files of another tool; nothing offered is nothing waiting', async () => {
  await offerImport([file('a.txt', 'A'), file('b.md', 'B')])
  expect(names()).toEqual(['a.txt', 'b.md'])
  expect(kinds()).toEqual(['own', 'own'])
  withdrawAllImports()
  await offerImport([])
  expect(names()).toEqual([])
})
