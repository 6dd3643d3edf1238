import { create } from 'zustand'
import type { Id } from '../../../core/id.ts'
import { newId } from '../../data/new-id.ts'
import { addArticle } from './add-article.ts'
import { createDraft, presentRequest } from './draft.ts'
import { readTextFile } from './read-text-file.ts'

/** One of several files given at once, and how far it has come. `message` says why it was refused. */
export interface QueuedFile {
  readonly id: Id
  readonly name: string
  readonly status: 'waiting' | 'adding' | 'added' | 'here' | 'refused'
  readonly article?: Id
  readonly message?: string
}

export const useFileQueue = create<{ readonly files: readonly QueuedFile[] }>(() => ({ files: [] }))

/** Adds text files one after another, each with a guessed title; what is refused keeps its place and its reason. */
export async function addFiles(files: readonly File[], onAdded: () => void): Promise<void> {
  const entries = files.map(file => ({ file, id: newId() }))
  enqueue(entries.map(({ file, id }) => ({ id, name: file.name, status: 'waiting' })))
  for (const { file, id } of entries) {
    update(id, { status: 'adding' })
    update(id, await addFile(file))
    onAdded()
  }
}

/** Shows files that were not taken, with the reason. */
export function refuseFiles(files: readonly File[], message: string): void {
  enqueue(files.map(({ name }) => ({ id: newId(), name, status: 'refused', message })))
}

export function clearFileQueue(): void {
  useFileQueue.setState({ files: [] })
}

async function addFile(file: File): Promise<Partial<QueuedFile>> {
  try {
    const text = await readTextFile(file)
    if (!text.ok) return { status: 'refused', message: text.error }
    const draft = createDraft({ text: text.value, fileName: file.name }, newId)
    const answer = await addArticle(
      presentRequest(draft.title === '' ? { ...draft, title: file.name } : draft),
    )
    return { status: answer.operation === null ? 'here' : 'added', article: answer.article }
  } catch (error) {
    return { status: 'refused', message: error instanceof Error ? error.message : String(error) }
  }
}

function enqueue(added: readonly QueuedFile[]): void {
  useFileQueue.setState(({ files }) => ({ files: [...files, ...added] }))
}

function update(id: Id, change: Partial<QueuedFile>): void {
  useFileQueue.setState(({ files }) => ({
    files: files.map(file => (file.id === id ? { ...file, ...change } : file)),
  }))
}
