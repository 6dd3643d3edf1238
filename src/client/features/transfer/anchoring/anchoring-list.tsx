import { type ReactNode, useState } from 'react'
import type { Id } from '../../../../core/id.ts'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import type { Reader } from '../../../../text/reader.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { presentCount } from '../../../ui/present-count.ts'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { ImportProblems } from '../import-problems.tsx'
import report from '../import-report-view.module.css'
import { presentFailure } from '../present-failure.ts'
import { problemsOf } from '../problems-of.ts'
import { AnchoringItem } from './anchoring-item.tsx'
import { anchoringCommands } from './anchoring-keys.ts'
import styles from './anchoring-list.module.css'
import { presentSettled } from './anchoring-words.ts'
import { listAlike } from './decisions.ts'
import { StatusSign } from './status-sign.tsx'
import { focusItem, type useDecisions } from './use-decisions.ts'

interface AnchoringListProps {
  readonly aside: ReactNode
  readonly headline: string
  readonly listed: readonly FoundItem[]
  readonly settled: readonly FoundItem[]
  readonly reader: Reader
  readonly deciding: ReturnType<typeof useDecisions>
  readonly here: ReadonlySet<Id>
  readonly error: Error | null
  /** Whether what fits word for word is told in one row, and whether it is listed besides. */
  readonly hasFold: boolean
  readonly isShown: boolean
  readonly onShow: () => void
  readonly hasTexts: boolean
  readonly onTexts: () => void
  readonly onSelect: () => void
}

/** Rows drawn at first, and with each press. */
const pageful = 100

/** The headline, every claim that is listed, and what fits word for word in one row. */
export function AnchoringList(props: AnchoringListProps) {
  const { aside, headline, listed, settled, reader, deciding, here, error, hasTexts } = props
  const [rows, setRows] = useState(pageful)
  const keymap = useKeymap(anchoringCommands)
  const alike = listAlike(listed, deciding.decisions)
  const shown = listed.slice(0, rows)
  return (
    <div className={report.columns}>
      {aside}
      <div className={report.report}>
        <h1 className={report.headline}>{headline}</h1>
        <p className={report.below}>
          What stays open is kept aside with the article. It can all be undone as a whole.{' '}
          {hasTexts && (
            <Button variant="text" keys={keymap.printed('texts')[0]} onPress={props.onTexts}>
              Show the two texts
            </Button>
          )}
        </p>
        {error && <Failure error={error} />}
        {alike.length > 1 && (
          <Row
            status="changed"
            title={`${presentCount(alike.length)} nearly alike`}
            words="A letter or a word each, all above 95 per cent alike."
          >
            <Button keys={keymap.printed('place-alike')[0]} onPress={deciding.placeAlike}>
              Place all {presentCount(alike.length)}
            </Button>
          </Row>
        )}
        {shown.map(item => (
          <AnchoringItem
            key={item.id}
            item={item}
            reader={reader}
            decision={deciding.decisions.get(item.id)}
            isCurrent={deciding.current?.id === item.id}
            isHere={here.has(item.id)}
            onDecide={decision => deciding.decide(item, decision)}
            onSelect={() => {
              focusItem(item.id)
              deciding.setCurrent(item.id)
              props.onSelect()
            }}
            onCurrent={() => deciding.setCurrent(item.id)}
          />
        ))}
        {shown.length < listed.length && (
          <Button onPress={() => setRows(rows + pageful)}>
            Show {presentCount(Math.min(pageful, listed.length - rows))} more of {presentCount(listed.length)}
          </Button>
        )}
        {props.hasFold && (
          <Row status="moved" title={`${presentCount(settled.length)} fit`} words={presentSettled(settled)}>
            <Button aria-expanded={props.isShown} keys={keymap.printed('show')[0]} onPress={props.onShow}>
              {props.isShown ? 'Hide them' : 'Show them'}
            </Button>
          </Row>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly status: FoundItem['status']
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Row({ status, title, words, children }: RowProps) {
  return (
    <div className={styles.row}>
      <b className={styles.title}>
        <StatusSign status={status} />
        {title}
      </b>
      <p>{words}</p>
      <div className={styles.act}>{children}</div>
    </div>
  )
}

function Failure({ error }: { readonly error: Error }) {
  const [known, rest] = presentFailure(error)
  return (
    <>
      <Bar tone="red" isAlert>
        <b>{known}</b> {rest}
      </Bar>
      <ImportProblems problems={problemsOf(error)} />
    </>
  )
}
