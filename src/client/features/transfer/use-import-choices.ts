import { useState } from 'react'
import type { ImportReport } from '../../../api/import-report.ts'
import type { Id } from '../../../core/id.ts'

/** For each record that differs, whether the file's version is taken: by default where it is a colleague's own later one. */
export function useImportChoices({ articles }: ImportReport) {
  const ids = articles.flatMap(({ items }) =>
    items.filter(({ status }) => status === 'differs').map(({ id }) => id),
  )
  const updates = articles.flatMap(({ items }) => items.filter(item => item.isUpdate).map(({ id }) => id))
  const [replace, setReplace] = useState<ReadonlySet<Id>>(() => new Set(updates))
  const [current, setCurrent] = useState<Id | null>(ids[0] ?? null)
  function choose(id: Id, takesFile: boolean) {
    setReplace(before => new Set(takesFile ? [...before, id] : [...before].filter(each => each !== id)))
  }
  function move(step: 1 | -1) {
    const at = current === null ? -1 : ids.indexOf(current)
    const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)]
    if (next !== undefined) focusChoice(next)
  }
  return {
    count: ids.length,
    replace,
    current,
    setCurrent,
    choose,
    move,
    chooseCurrent: (takesFile: boolean) => current !== null && choose(current, takesFile),
    chooseAll: (takesFile: boolean) => setReplace(new Set(takesFile ? ids : [])),
    /** The chosen ids in the order of the report. */
    replaced: () => ids.filter(id => replace.has(id)),
  }
}

/** Takes the focus, and with it the current place, to a record's choice. */
function focusChoice(id: Id): void {
  const item = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
  item?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true })
  item?.scrollIntoView({ block: 'nearest' })
}
