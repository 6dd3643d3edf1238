import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ConvertReport } from '../../../../formats/convert-options.ts'
import { textQuery } from '../../../data/queries.ts'
import type { Converted, ConvertProgress, ForeignSummary, GivenText } from './conversion.ts'
import { type LabelChoices, nameType, proposeChoices } from './label-choices.ts'
import { keepLabels, recallLabels, useLabelMemory } from './label-memory.ts'
import { nameMade } from './present-files.ts'
import { proposeTexts, type TextChoice, type TextChoices } from './text-choices.ts'
import type { ConvertCalls } from './use-foreign-reading.ts'
import type { Surroundings } from './use-surroundings.ts'

type Stage =
  | { readonly kind: 'choosing'; readonly failure: string | null }
  | { readonly kind: 'converting'; readonly progress: ConvertProgress }
  | {
      readonly kind: 'faulty'
      readonly report: ConvertReport
      readonly file: File | null
      readonly hasRest: boolean
    }
  | { readonly kind: 'made'; readonly report: ConvertReport; readonly file: File }

interface ConversionOptions {
  readonly files: readonly File[]
  readonly summary: ForeignSummary
  readonly calls: ConvertCalls
  readonly surroundings: Surroundings
}

/** What is chosen for files that were read, and their conversion. Going back keeps the choices. */
export function useConversion({ files, summary, calls, surroundings }: ConversionOptions) {
  const client = useQueryClient()
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', failure: null })
  const chosen = useChosen(files, summary, surroundings)
  const run = useRef(0)

  async function gatherText(choice: TextChoice): Promise<GivenText> {
    if (choice.kind === 'left-out') return null
    return choice.kind === 'file' ? choice.file : client.fetchQuery(textQuery(choice.article.sha256))
  }
  async function request(onProgress: (progress: ConvertProgress) => void): Promise<Converted> {
    const texts = await Promise.all(
      Array.from(chosen.texts, async ([index, choice]) => [index, await gatherText(choice)] as const),
    )
    const { codebook, articles: here, generator } = surroundings
    return calls.ask('convert', { choices: [...chosen.labels], texts, here, codebook, generator }, onProgress)
  }
  async function convert() {
    run.current += 1
    const mine = run.current
    const settle = (next: Stage) => {
      if (mine === run.current) setStage(next)
    }
    remember(summary.format, chosen.labels, surroundings)
    setStage({ kind: 'converting', progress: { step: 'placing', done: 0, of: null } })
    try {
      settle(stageOf(await request(progress => settle({ kind: 'converting', progress })), files))
    } catch (error) {
      settle({ kind: 'choosing', failure: error instanceof Error ? error.message : String(error) })
    }
  }
  return {
    stage,
    chosen,
    convert: () => void convert(),
    /** To the choices; a conversion under way comes to nothing. */
    back() {
      run.current += 1
      setStage({ kind: 'choosing', failure: null })
    },
    takeRest() {
      if (stage.kind === 'faulty' && stage.file) setStage({ ...stage, kind: 'made', file: stage.file })
    },
  }
}

/** What labels stand for and where texts come from, with what is proposed at first. */
function useChosen(
  files: readonly File[],
  { labels, sets, format, textless, looseTexts }: ForeignSummary,
  { codebook, articles }: Surroundings,
) {
  const [chosenLabels, setLabels] = useState<LabelChoices>(() =>
    proposeChoices({ labels, sets }, recallLabels(useLabelMemory.getState(), format), codebook),
  )
  const [texts, setTexts] = useState<TextChoices>(() =>
    proposeTexts(textless, { articles, files: files.filter(({ name }) => looseTexts.includes(name)) }),
  )
  return {
    labels: chosenLabels,
    texts,
    choose: (label: string, choice: string | null) => setLabels(before => new Map(before).set(label, choice)),
    giveText: (index: number, choice: TextChoice) => setTexts(before => new Map(before).set(index, choice)),
  }
}

export type Chosen = ReturnType<typeof useChosen>

function remember(format: string, choices: LabelChoices, { codebook }: Surroundings): void {
  const isPlain = (label: string, choice: string | null) => nameType(label, codebook) === choice
  useLabelMemory.setState(memory => keepLabels(memory, format, { choices, isPlain }))
}

function stageOf({ content, ending, report }: Converted, files: readonly File[]): Stage {
  const file =
    content === null ? null : new File([content], nameMade(files, ending), { type: 'application/json' })
  if (file && report.problems.length === 0) return { kind: 'made', report, file }
  return { kind: 'faulty', report, file, hasRest: report.out > 0 }
}
