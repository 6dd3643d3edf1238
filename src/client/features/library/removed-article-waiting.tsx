import { useQueryClient } from '@tanstack/react-query'
import { describeWaiting } from '../../data/describe-waiting.ts'
import { saveFile } from '../../data/export.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import type { WaitingChanges } from '../../data/waiting-changes.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { showToast } from '../../ui/toasts.ts'
import styles from './waiting-bar.module.css'

/** Changes of an article that was removed: nobody can take them, so they can be saved to a file and left out. */
export function RemovedArticleWaiting({ waiting }: { readonly waiting: WaitingChanges }) {
  const client = useQueryClient()
  const kept = [keptEdits(waiting.article), keptEdits(waiting.article, 'consensus')]
  const changes = plural(waiting.count, 'change')
  async function handleSave() {
    const content = new Blob([describeWaiting((await Promise.all(kept.map(each => each.read()))).flat())], {
      type: 'text/plain',
    })
    saveFile({ name: 'left-out-changes.txt', content })
  }
  async function handleLeaveOut() {
    const left = await Promise.all(kept.map(async each => ({ each, edits: await each.read() })))
    for (const { each, edits } of left) for (const edit of edits) await each.remove(edit.id)
    await sendWaiting(client)
    const putBack = async () => {
      for (const { each, edits } of left) for (const edit of edits) await each.add(edit)
      await sendWaiting(client)
    }
    showToast({
      message: `Left out ${changes} of a removed article.`,
      action: { label: 'Undo', onAction: () => void putBack() },
    })
  }
  return (
    <div className={styles.removed}>
      <p>
        <b>{changes} of an article that was removed</b> {waiting.count === 1 ? 'waits' : 'wait'} in this
        browser. Left out, {waiting.count === 1 ? 'it is' : 'they are'} lost; save a file first to keep the
        notes and places.
      </p>
      <Button onPress={() => void handleSave()}>Save to a file</Button>
      <Button onPress={() => void handleLeaveOut()}>Leave out</Button>
    </div>
  )
}
