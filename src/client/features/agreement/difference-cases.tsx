import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import { Button } from '../../ui/button.tsx'
import styles from './agreement-page.module.css'
import type { AgreementChoice, DifferenceCaseRow, DifferenceGroup } from './agreement-questions.ts'
import type { AgreementCalls } from './use-agreement-worker.ts'

interface DifferenceCasesProps {
  readonly group: DifferenceGroup
  readonly choice: AgreementChoice
  readonly calls: AgreementCalls
  readonly codebook: Codebook
  readonly names: ReadonlyMap<Id, string>
}

/** The places of one difference, some at a time; each leads to the comparison of its article. */
export function DifferenceCases({ group, choice, calls, codebook, names }: DifferenceCasesProps) {
  const [rows, setRows] = useState<readonly DifferenceCaseRow[]>([])
  const [wanted, setWanted] = useState(0)
  const [failure, setFailure] = useState<Error | null>(null)
  useEffect(() => {
    let isCurrent = true
    calls.ask('cases', { choice, group, from: wanted }).then(
      more => isCurrent && setRows(before => [...before.slice(0, wanted), ...more]),
      error => isCurrent && setFailure(error),
    )
    return () => {
      isCurrent = false
    }
  }, [calls, choice, group, wanted])
  const tell = (claim: DifferenceCaseRow['a'], by: Id) =>
    claim
      ? `${names.get(by)}, ${(findType(codebook, claim.type)?.label ?? claim.type).toLowerCase()}`
      : `${names.get(by)} has nothing here`
  return (
    <div className={styles.cases}>
      {failure && <p role="alert">{failure.message}</p>}
      <ol>
        {rows.map(row => {
          const at = row.a ?? row.b
          if (!at) return null
          return (
            <li key={`${row.a?.id} ${row.b?.id}`}>
              <Link
                to="/articles/$articleId/compare"
                params={{ articleId: row.article }}
                search={{ at: at.id }}
                dir="auto"
              >
                {at.words}
              </Link>
              <p className={styles.told}>
                <bdi>{row.title}</bdi>. {tell(row.a, group.a)}; {tell(row.b, group.b)}
                {row.a && row.b && row.a.words !== row.b.words && (
                  <>
                    : <q dir="auto">{row.b.words}</q>
                  </>
                )}
                .
              </p>
            </li>
          )
        })}
      </ol>
      {rows.length > 0 && rows.length < group.count && (
        <Button onPress={() => setWanted(rows.length)}>
          {`Show more, ${group.count - rows.length} left`}
        </Button>
      )}
    </div>
  )
}
