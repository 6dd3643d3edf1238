import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SpeakersAnswer } from '../../../api/speakers.ts'
import type { Renaming } from '../../../core/rename-speaker.ts'
import type { Speaker } from '../../../core/speakers.ts'
import { type BulkOperation, recordBulk } from '../../data/bulk-history.ts'
import { presentBulkFailure } from '../../data/present-bulk-failure.ts'
import { refreshRecords } from '../../data/refresh-records.ts'
import { renameSpeaker, speakersQuery, writeRegister } from '../../data/speakers.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { showToast } from '../../ui/toasts.ts'
import { readKeymap } from '../../ui/use-keymap.ts'
import { speakersCommands } from './speakers-keys.ts'

interface Done {
  readonly message: string
  /** None where there was nothing to change. */
  readonly operation?: BulkOperation
}

/** What can be done to speakers. Each act is one step of undo, offered by a toast; a failed one is told by one. */
export interface ChangeSpeakers {
  /** Renames, or merges where somebody is called so already: `verb` says which. `onDone` before it can be seen. */
  readonly rename: (renaming: Renaming, verb: 'Renamed' | 'Merged', onDone?: () => void) => void
  /** Changes the entry of that name, or makes one. `message` says in the past tense what is done. */
  readonly change: (name: string, update: (speaker: Speaker) => Speaker, message: string) => void
}

export function useChangeSpeakers(): ChangeSpeakers {
  const client = useQueryClient()
  const { undo } = useBulkUndo(message => showToast({ message }))
  const { mutate } = useMutation({
    // One after the other: each is made on the version that the one before has left.
    scope: { id: 'speakers' },
    mutationFn: (act: (answer: SpeakersAnswer) => Promise<Done>) =>
      client.ensureQueryData(speakersQuery).then(act),
    onSuccess: ({ message, operation }) => {
      const [keys] = readKeymap(speakersCommands).printed('undo')
      const action = operation && { label: 'Undo', keys, onAction: () => void undo(operation) }
      showToast({ message, ...(action && { action }) })
    },
    onError: error => showToast({ message: presentBulkFailure(error), isError: true }),
    onSettled: () => refreshRecords(client),
  })
  return {
    rename: (renaming, verb, onDone) =>
      mutate(async answer => {
        const done = await doRename(answer, renaming, verb)
        onDone?.()
        return done
      }),
    change: (name, update, message) => mutate(answer => doChange(answer, { name, update, message })),
  }
}

async function doRename({ version }: SpeakersAnswer, renaming: Renaming, verb: string): Promise<Done> {
  const { from, to, keepAliases } = renaming
  const answer = await renameSpeaker({ from: [...from], to, keepAliases, base: version })
  const { edits, claims, left, documents } = answer
  const what = `${verb.toLowerCase()} “${isolate(from[0] ?? '')}” ${verb === 'Merged' ? 'into' : 'to'} “${isolate(to)}”`
  const others =
    left > 0 ? ` ${plural(left, 'claim')} of colleagues ${left === 1 ? 'keeps' : 'keep'} the name.` : ''
  if (edits.length + documents.length === 0) return { message: `There was nothing to change.${others}` }
  const operation = recordBulk({
    edits: edits.map(({ edit }) => edit),
    documents,
    articles: edits.map(({ article }) => article),
    undone: `Took back: ${what}.`,
    redone: `Did again: ${what}.`,
  })
  const where = claims > 0 ? `, in ${plural(claims, 'claim')} of ${plural(edits.length, 'article')}` : ''
  return { message: `${capitalise(what)}${where}.${others}`, operation }
}

async function doChange(
  { version, register }: SpeakersAnswer,
  { name, update, message }: { name: string; update: (speaker: Speaker) => Speaker; message: string },
): Promise<Done> {
  const { speakers } = register
  const at = speakers.findIndex(speaker => speaker.name === name)
  const before = speakers[at] ?? { name, kind: 'person', aliases: [] }
  const next = at < 0 ? [...speakers, update(before)] : speakers.with(at, update(before))
  const written = await writeRegister(version, { speakers: next })
  const operation = recordBulk({
    edits: [],
    documents: [{ name: 'speakers', version: written.version }],
    articles: [],
    undone: `Took back: ${message}.`,
    redone: `Did again: ${message}.`,
  })
  return { message: `${capitalise(message)}.`, operation }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
