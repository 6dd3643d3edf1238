import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Id } from '../../../../core/id.ts'
import { usePendingImport, withdrawImport } from '../../../data/pending-import.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { announce } from '../../../ui/toasts.ts'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { useTypeStyles } from '../../../ui/use-type-styles.ts'
import { ImportFrame } from '../import-frame.tsx'
import { mappingCommands } from '../import-keys.ts'
import report from '../import-report-view.module.css'
import type { ForeignSummary } from './conversion.ts'
import { ForeignAside } from './foreign-aside.tsx'
import { listUndecided } from './label-choices.ts'
import { LabelRow } from './label-row.tsx'
import { presentLabelHeadline } from './present-label-headline.ts'
import { TextRow } from './text-row.tsx'
import type { Chosen } from './use-conversion.ts'
import type { Surroundings } from './use-surroundings.ts'

interface LabelStepProps {
  /** Of what is offered. */
  readonly id: Id
  readonly name: string
  readonly summary: ForeignSummary
  readonly surroundings: Surroundings
  readonly chosen: Chosen
  /** Why the last conversion came to nothing. */
  readonly failure: string | null
  readonly onConvert: () => void
}

/** What the labels of another tool’s file stand for, and where its texts are, before anything is made of it. */
export function LabelStep(props: LabelStepProps) {
  const { id, name, summary, surroundings, chosen, failure, onConvert } = props
  const { types } = surroundings.codebook
  useTypeStyles(types)
  const navigate = useNavigate()
  const list = mappingCommands(types)
  const [applyKeys] = useKeymap(list).printed('apply')
  const undecided = listUndecided(summary, chosen.labels)
  const textsOpen = summary.textless.filter(({ index }) => !chosen.texts.has(index))
  const [current, setCurrent] = useState(() => firstOf(summary, undecided))
  const headline = presentLabelHeadline(summary, { labels: undecided.size, texts: textsOpen.length })
  useEffect(() => announce(headline), [headline])

  function handleApply() {
    const [text] = textsOpen
    if (undecided.size > 0) focusLabel(firstOf(summary, undecided))
    else if (text) document.querySelector<HTMLElement>(`[data-text="${text.index}"] select`)?.focus()
    else onConvert()
  }
  function handleLeave() {
    withdrawImport(id)
    if (usePendingImport.getState().offered.length === 0) void navigate({ to: '/' })
  }
  /** By key, one goes on to the next label that needs a choice. */
  function handleKey(choice: string | null) {
    const label = summary.labels[current]?.label
    if (label === undefined) return
    chosen.choose(label, choice)
    if (!undecided.has(label)) return
    const rest = listUndecided(summary, new Map(chosen.labels).set(label, choice))
    if (rest.size > 0) focusLabel(firstOf(summary, rest, current))
  }
  const actions = {
    next: () => focusLabel(Math.min(current + 1, summary.labels.length - 1)),
    previous: () => focusLabel(Math.max(current - 1, 0)),
    'leave-out': () => handleKey(null),
    apply: handleApply,
    leave: handleLeave,
    ...Object.fromEntries(types.map(({ name: type }) => [`type ${type}`, () => handleKey(type)])),
  }
  return (
    <ImportFrame
      list={list}
      actions={actions}
      hasHints
      title={name}
      end={
        <>
          <Button keys="Esc" onPress={handleLeave}>
            Cancel
          </Button>
          <Button variant="ink" keys={applyKeys} onPress={handleApply}>
            Go on
          </Button>
        </>
      }
    >
      <div className={report.columns}>
        <ForeignAside name={name} summary={summary} />
        <div className={report.report}>
          <h1 className={report.headline}>{headline}</h1>
          <p className={report.below}>
            Choose what each label stands for. Nothing is imported yet; next time this browser proposes the
            same.
          </p>
          {failure !== null && (
            <Bar tone="red" isAlert>
              <b>It could not be converted.</b> {failure} Nothing was imported.
            </Bar>
          )}
          {summary.labels.map((label, index) => (
            <LabelRow
              key={label.label}
              index={index}
              label={label}
              types={types}
              choice={chosen.labels.get(label.label)}
              isPressing={undecided.has(label.label)}
              isCurrent={index === current}
              onChoose={choice => chosen.choose(label.label, choice)}
              onFocus={() => setCurrent(index)}
            />
          ))}
          {summary.textless.map(document => (
            <TextRow
              key={document.index}
              document={document}
              articles={surroundings.articles}
              choice={chosen.texts.get(document.index)}
              onChoose={choice => chosen.giveText(document.index, choice)}
            />
          ))}
        </div>
      </div>
    </ImportFrame>
  )
}

/** The place of the first of these labels, after another if there is one; 0 where there is none. */
function firstOf({ labels }: ForeignSummary, wanted: ReadonlySet<string>, after = -1): number {
  const places = labels.flatMap(({ label }, index) => (wanted.has(label) ? [index] : []))
  return places.find(place => place > after) ?? places[0] ?? 0
}

/** Takes the focus, and with it the current place, to a label. */
function focusLabel(index: number): void {
  const row = document.querySelector<HTMLElement>(`[data-label="${index}"]`)
  const input = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input')
  input?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
