import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { readSelectedSpan } from '../../../text/dom/selected-span.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import { useSaveState } from '../../data/save-state.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { HintBar } from '../../ui/hint-bar.tsx'
import { openSettings } from '../../ui/profile-button.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import type { ReviewContent } from './fetch-review.ts'
import { listMarks } from './list-marks.ts'
import styles from './review-desk.module.css'
import { moveDraft, withType } from './review-draft.ts'
import { ReviewHeader } from './review-header.tsx'
import { createReviewCommands, disputeReasons, type ReviewCommand, reviewHints } from './review-keys.ts'
import { ReviewList } from './review-list.tsx'
import { ReviewPanel } from './review-panel.tsx'
import type { ReviewSession } from './review-session.ts'
import { ReviewText } from './review-text.tsx'
import type { ReviewWriting } from './review-writing.ts'
import { sendReview } from './send-review.ts'
import { useReviewDesk } from './use-review-desk.ts'

interface ReviewDeskProps {
  readonly content: ReviewContent
  readonly session: ReviewSession
  readonly version: string
  readonly writing: RefObject<ReviewWriting | null>
  readonly onTakePen: () => void
}

const edges = {
  'start-back': ['start', -1],
  'start-on': ['start', 1],
  'end-back': ['end', -1],
  'end-on': ['end', 1],
} as const

/** The page once all is read: the claims, the text with them, and the verdict on the one that is looked at. */
export function ReviewDesk({ content, session, version, writing, onTakePen }: ReviewDeskProps) {
  const { answer, claims, codebook, reader, chosen, ownClaims } = content
  const navigate = useNavigate()
  const desk = useReviewDesk(content, session)
  const [shows, setShows] = useState({ mine: false, left: false })
  const textRef = useRef<HTMLDivElement>(null)
  const { phase } = useSaveState(each => each.state)
  const list = useMemo(() => createReviewCommands(codebook), [codebook])
  const typeOrder = useMemo(() => createTypeOrder(codebook), [codebook])
  const { at, draft, mine } = desk
  const marks = useMemo(
    () => listMarks({ claims, ownClaims: shows.mine ? ownClaims : [], reviews: mine.all, at, draft }),
    [claims, ownClaims, shows.mine, mine, at, draft],
  )
  const missNow = () =>
    desk.beginMissed(textRef.current ? readSelectedSpan({ root: textRef.current, reader }) : null)
  const send = () => sendReview(content, session, version)
  function run(command: Exclude<ReviewCommand, 'help' | 'palette'>): unknown {
    const now = desk.draftNow()
    if (command in edges) {
      const [edge, direction] = edges[command as keyof typeof edges]
      return now && desk.setDraft(moveDraft(now, edge, direction, reader))
    }
    if (command.startsWith('type-')) return now && desk.setDraft(withType(now, command.slice(5), codebook))
    if (command.startsWith('reason-')) {
      const comment = disputeReasons[Number(command.slice(7)) - 1] ?? ''
      return now?.kind === 'dispute' && desk.setDraft({ ...now, comment })
    }
    const acts: Partial<Record<ReviewCommand, () => unknown>> = {
      ...{ next: () => desk.go(1), previous: () => desk.go(-1), keep: desk.keep, agree: desk.agree },
      ...{ fix: () => desk.begin('fix'), dispute: () => desk.begin('dispute'), missed: missNow, send },
      ...{ undo: () => desk.step('undo'), redo: () => desk.step('redo'), settings: openSettings },
      mine: () => setShows(each => ({ ...each, mine: !each.mine })),
      left: () => setShows(each => ({ ...each, left: !each.left })),
      back: () => now !== null && desk.setDraft(null),
      tag: () => navigate({ to: '/articles/$articleId', params: { articleId: answer.article.id } }),
      library: () => navigate({ to: '/' }),
    }
    return acts[command]?.()
  }
  const { openHelp, openPalette, overlay } = usePageCommands({
    ...{ list, run, placeholder: 'A command' },
    whyNot: () => null,
  })
  const keymap = useKeymap(list)
  usePageTitle(`Review: ${answer.article.title}`)
  useTypeStyles(codebook.types)
  useEffect(() => {
    if (at === null) return
    textRef.current?.querySelector(`[data-claim="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'center' })
  }, [at])
  const shown = shows.left ? claims.filter(({ id }) => !mine.byClaim.has(id) || id === at) : claims
  return (
    <div className={styles.page}>
      <ReviewHeader
        {...{ article: answer.article, owner: session.me.name }}
        sendKeys={keymap.printed('send')[0]}
        paletteKeys={keymap.printed('palette')[0]}
        {...{ onSend: send, onPalette: openPalette, onHelp: openHelp }}
      />
      {desk.state.writer === 'other-tab' && (
        <Bar isAlert>
          The review is open in another tab. <Button onPress={onTakePen}>Write here instead</Button>
        </Bar>
      )}
      {phase === 'refused' && (
        <Bar tone="red" isAlert>
          Not saved. A verdict was refused; it is kept in this browser.{' '}
          <Button onPress={() => void writing.current?.giveUpRefused()}>Give it up</Button>
        </Bar>
      )}
      <div className={styles.columns}>
        <ReviewList {...{ content, desk, shown }} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing that takes the keyboard */}
        <main id="main" className={styles.main} tabIndex={0}>
          <h1 className={styles.title}>{answer.article.title}</h1>
          <ReviewText
            ref={textRef}
            {...{ reader, marks, typeOrder }}
            current={at}
            onPick={id => claims.some(claim => claim.id === id) && desk.goTo(id)}
          />
        </main>
        {chosen && (
          <ReviewPanel
            {...{ desk, codebook, reader, layer: chosen.layer, name: chosen.name, onMissed: missNow }}
            claim={claims.find(({ id }) => id === at)}
          />
        )}
      </div>
      <HintBar hints={reviewHints(keymap)} helpKeys={keymap.printed('help')[0]} onHelp={openHelp} />
      {overlay}
    </div>
  )
}
