// How far annotators agree over all articles: in words, in figures, and place by place.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { codebookOf, codebookQuery, sessionQuery } from '../../data/queries.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import { agreementCommands } from './agreement-keys.ts'
import styles from './agreement-page.module.css'
import type { AgreementChoice } from './agreement-questions.ts'
import { AgreementFailed, AgreementLoading, NothingToCompare, Withheld } from './agreement-states.tsx'
import { ChooseCompared } from './choose-compared.tsx'
import { DifferenceList } from './difference-list.tsx'
import { FigureTable } from './figure-table.tsx'
import { GammaMeasure } from './gamma-measure.tsx'
import { PairMatrix } from './pair-matrix.tsx'
import { SaveAgreement } from './save-agreement.tsx'
import { tellAgreement } from './tell-agreement.ts'
import { TrendPlot } from './trend-plot.tsx'
import { useAgreementCommands } from './use-agreement-commands.ts'
import { useAgreementSearch } from './use-agreement-search.ts'
import { useAgreementWorker, useFigures } from './use-agreement-worker.ts'
import { useGamma } from './use-gamma.ts'
import { useSaving } from './use-saving.ts'
import { useShownArticles } from './use-shown-articles.ts'

export function AgreementPage() {
  usePageTitle('Agreement')
  const navigate = useNavigate()
  const owner = useQuery(sessionQuery).data?.owner
  const document = useQuery(codebookQuery)
  const codebook = useMemo(() => (document.data ? codebookOf(document.data) : null), [document.data])
  useTypeStyles(codebook?.types ?? [])
  const [search, change] = useAgreementSearch()
  const { opened, read, error, retry, setError } = useAgreementWorker(codebook)
  const shown = useShownArticles(opened?.list)
  const list = shown?.list
  const isAnyShown = shown?.withheld === 0 || list?.articles.some(({ annotators }) => annotators > 1)
  // Hidden articles count for nothing, also where the address names them.
  const counted =
    shown && shown.withheld > 0
      ? shown.list.articles.map(({ id }) => id).filter(id => search.articles?.includes(id) ?? true)
      : search.articles
  const key = JSON.stringify([search.annotators, counted, search.iou])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same choice is the same value.
  const choice = useMemo(
    (): AgreementChoice => ({ annotators: search.annotators, articles: counted, leastIou: search.iou }),
    [key],
  )
  const figures = useFigures(shown ? opened?.calls : undefined, choice, setError)
  const gamma = useGamma(opened?.calls, choice, setError)
  const save = useSaving(opened?.calls, choice, setError)
  const isComparable = figures?.pairs.some(({ articles }) => articles > 0) ?? false
  const commands = useAgreementCommands({
    isThere: isComparable,
    onMatch: () => change({ match: search.match === 'overlap' ? 'exact' : 'overlap' }),
    onEverybody: () => change({ pair: null, what: null, type: null }),
    onGamma: gamma.toggle,
    onSave: save,
  })
  const keymap = useKeymap(agreementCommands)
  const names = useMemo(() => new Map(list?.annotators.map(({ id, name }) => [id, name] as const)), [list])
  const told = figures && codebook && tellAgreement(figures, { names, codebook, match: search.match })
  const failure = error ?? document.error
  return (
    <div className={styles.page}>
      <TopBar
        link={Link}
        here="Agreement"
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={commands.openPalette}
        end={
          owner && (
            <ProfileButton name={owner.name} onKeys={commands.openHelp} onGo={to => void navigate({ to })} />
          )
        }
      />
      <main id="main" className={styles.main} tabIndex={-1}>
        <header className={styles.head}>
          <h1 className={styles.title}>{isComparable && told ? told.headline : 'Agreement'}</h1>
          {isComparable && told && <p className={styles.detail}>{told.detail}</p>}
        </header>
        {failure && <AgreementFailed error={failure} onRetry={retry} />}
        {!failure && !figures && <AgreementLoading read={read} />}
        {shown && shown.withheld > 0 && <Withheld count={shown.withheld} />}
        {isAnyShown && list && figures && <ChooseCompared {...{ list, search, change }} />}
        {isAnyShown && list && figures && !isComparable && <NothingToCompare {...{ list, figures }} />}
        {opened && list && figures && codebook && isComparable && (
          <>
            <PairMatrix {...{ figures, names, search, change }} />
            <FigureTable {...{ figures, codebook }} />
            <GammaMeasure {...gamma} keys={keymap.printed('gamma')[0]} />
            <DifferenceList {...{ figures, names, codebook, search, change, choice }} calls={opened.calls} />
            <TrendPlot trend={figures.trend} articles={list.articles} />
            <SaveAgreement keymap={keymap} onSave={save} />
          </>
        )}
      </main>
      <HintBar
        hints={[
          { keys: keymap.printed('match').slice(0, 1), label: 'Same words, or a part' },
          { keys: keymap.printed('export').slice(0, 1), label: 'Save CSV' },
          { keys: keymap.printed('gamma').slice(0, 1), label: 'Measure gamma' },
        ].filter(({ keys }) => keys.length > 0)}
        helpKeys={keymap.printed('help')[0]}
        onHelp={commands.openHelp}
      />
      {commands.overlay}
    </div>
  )
}
