import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { sessionQuery } from '../../data/queries.ts'
import type { TableRow } from './claim-rows.ts'
import { placeOfRow } from './place-of-row.ts'

/** The row that the keys speak of; kept for the tab, so that coming back from an article finds it again. */
const storageKey = 'assay-current-claim'

/** Which claim of the table is current, and ways to move on and to open it. The first, where it is not shown. */
export function useCurrentRow(rows: readonly TableRow[]) {
  const navigate = useNavigate()
  const owner = useQuery(sessionQuery).data?.owner?.id
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(storageKey))
  const index = useMemo(
    () =>
      Math.max(
        rows.findIndex(({ id }) => id === chosen),
        0,
      ),
    [rows, chosen],
  )
  const choose = useCallback(
    (at: number) => {
      const row = rows[at]
      if (!row) return
      setChosen(row.id)
      sessionStorage.setItem(storageKey, row.id)
    },
    [rows],
  )
  const openRow = useCallback(
    (row: TableRow) => {
      sessionStorage.setItem(storageKey, row.id)
      void navigate(placeOfRow(row, owner))
    },
    [navigate, owner],
  )
  function open() {
    const row = rows[index]
    if (row) openRow(row)
  }
  const move = (step: 1 | -1) => choose(Math.min(Math.max(index + step, 0), rows.length - 1))
  return { index, choose, move, open, openRow }
}
