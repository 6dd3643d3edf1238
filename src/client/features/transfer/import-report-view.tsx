import { useEffect } from 'react'
import type { ImportReport } from '../../../api/import-report.ts'
import type { OfferedFile } from '../../data/pending-import.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { announce } from '../../ui/toasts.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import type { ConversionOf } from './foreign/conversion.ts'
import { ConversionReport } from './foreign/conversion-report.tsx'
import { ImportActions } from './import-actions.tsx'
import { ImportArticle } from './import-article.tsx'
import { ImportAside } from './import-aside.tsx'
import { ImportFrame } from './import-frame.tsx'
import { isHarmless, presentHeadline, presentWriting, totalImport } from './import-headline.ts'
import { reportCommands, waitingCommands } from './import-keys.ts'
import { ImportProblems } from './import-problems.tsx'
import styles from './import-report-view.module.css'
import { presentFailure } from './present-failure.ts'
import { presentKeptPeople } from './present-kept-people.ts'
import { problemsOf } from './problems-of.ts'
import { useApplyImport } from './use-apply-import.ts'
import { useCancelImport } from './use-cancel-import.ts'
import { useImportChoices } from './use-import-choices.ts'

interface ImportReportViewProps {
  readonly offered: OfferedFile
  readonly report: ImportReport
  readonly left: number
  /** What became of another tool’s files, where the annotation file was made of them. */
  readonly conversion?: ConversionOf
}

/** What the file would do, with a choice for all that differs. Nothing is applied before the button is pressed. */
export function ImportReportView({ offered, report, left, conversion }: ImportReportViewProps) {
  const cancel = useCancelImport(offered.id)
  const totals = totalImport(report)
  const headline = presentHeadline(report)
  const choices = useImportChoices(report)
  const apply = useApplyImport(offered, conversion?.name)
  const canApply = !isHarmless(totals)
  const reportList = reportCommands[!canApply ? 'harmless' : choices.count > 0 ? 'choosing' : 'applying']
  const list = apply.isPending ? waitingCommands.waiting : reportList
  useEffect(() => announce(headline), [headline])
  function handleApply() {
    if (canApply && !apply.isPending) apply.mutate(choices.replaced())
  }
  function handleCancel() {
    // Whether it came before the commit could not be told.
    if (!apply.isPending) cancel()
  }
  const actions = {
    next: () => choices.move(1),
    previous: () => choices.move(-1),
    take: () => choices.chooseCurrent(true),
    keep: () => choices.chooseCurrent(false),
    'take-all': () => choices.chooseAll(true),
    'keep-all': () => choices.chooseAll(false),
    apply: handleApply,
    leave: handleCancel,
  }
  const [only, another] = report.articles
  return (
    <ImportFrame
      list={list}
      actions={actions}
      hasHints
      {...(only && !another ? { title: only.title } : {})}
      end={
        <ImportActions
          canApply={canApply}
          writing={apply.isPending ? presentWriting(totals, apply.variables.length) : null}
          left={left}
          onApply={handleApply}
          onCancel={handleCancel}
        />
      }
    >
      <div className={styles.columns}>
        <ImportAside
          report={report}
          totals={totals}
          file={offered.file}
          left={left}
          {...(conversion && { conversion })}
        />
        <div className={styles.report}>
          <h1 className={styles.headline}>{headline}</h1>
          <p className={styles.below}>{presentPromise(canApply, apply.isPending)}</p>
          {conversion && <ConversionReport conversion={conversion} />}
          {presentKeptPeople(report).map(sentence => (
            <p key={sentence} className={styles.below}>
              {sentence}
            </p>
          ))}
          {apply.error && <Failure error={apply.error} />}
          {choices.count > 0 && <ForAll count={choices.count} onChoose={choices.chooseAll} />}
          {report.articles.map(article => (
            <ImportArticle
              key={article.article}
              article={article}
              file={offered.file}
              replace={choices.replace}
              current={choices.current}
              onChoose={choices.choose}
              onCurrent={choices.setCurrent}
            />
          ))}
        </div>
      </div>
    </ImportFrame>
  )
}

function presentPromise(canApply: boolean, isWriting: boolean): string {
  if (!canApply) return 'Importing it again changes nothing.'
  if (isWriting) return 'You can leave this page: the import goes on, and can be undone as a whole.'
  return 'Nothing is imported before you press Import. It can be undone as a whole.'
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

interface ForAllProps {
  readonly count: number
  readonly onChoose: (takesFile: boolean) => void
}

function ForAll({ count, onChoose }: ForAllProps) {
  const keymap = useKeymap(reportCommands.choosing)
  return (
    <div className={styles.all}>
      <p>
        {plural(count, 'record')} {count === 1 ? 'differs' : 'differ'} from what is here. What is here stays,
        unless its author has changed it since or you choose otherwise.
      </p>
      <Button keys={keymap.printed('keep-all')[0]} onPress={() => onChoose(false)}>
        Keep all that is here
      </Button>
      <Button keys={keymap.printed('take-all')[0]} onPress={() => onChoose(true)}>
        Take all from the file
      </Button>
    </div>
  )
}
