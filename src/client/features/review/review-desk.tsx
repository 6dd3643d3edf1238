import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { readSelectedSpan } from '../../../text/dom/selected-span.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import { disputeReasonsQuery } from '../../data/dispute-reasons.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import type { ReviewContent } from './fetch-review.ts'
import { listMarks } from './list-marks.ts'
import styles from './review-desk.module.css'
import { ReviewHeader, Sending } from './review-header.tsx'
import { createReviewCommands, reviewHints } from './review-keys.ts'
import { ReviewList } from './review-list.tsx'
import { ReviewNotices } from './review-notices.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { parseReviewSearch, turn } from './review-search.ts'
import type { ReviewSession } from './review-session.ts'
import { ReviewText } from './review-text.tsx'
import type { ReviewWriting } from './review-writing.ts'
import { createRunReview } from './run-review.ts'
import { sendReview } from './send-review.ts'
import { useReviewDesk } from './use-review-desk.ts'

interface ReviewDeskProps {
  readonly content: ReviewContent
  readonly session: ReviewSession
  readonly version: string
  readonly writing: RefObject<ReviewWriting | null>
  readonly onTakePen: () => void
}

/** The page once all is read: the claims, the text with them, and the verdict on the one that is looked at. */
export function ReviewDesk({ content, session, version, writing, onTakePen }: ReviewDeskProps) {
  const { answer, claims, codebook, reader, chosen, ownClaims } = content
  const articleId = answer.article.id
  const navigate = useNavigate()
  const address = parseReviewSearch(useSearch({ strict: false }))
  const desk = useReviewDesk(content, session)
  const textRef = useRef<HTMLDivElement>(null)
  const disputing = useQuery({ ...disputeReasonsQuery, initialData: content.reasons }).data
  const { reasons } = disputing
  const list = useMemo(() => createReviewCommands(codebook, reasons), [codebook, reasons])
  const typeOrder = useMemo(() => createTypeOrder(codebook), [codebook])
  const { at, draft, mine } = desk
  const marks = useMemo(
    () => listMarks({ claims, ownClaims: address.mine ? ownClaims : [], reviews: mine.all, at, draft }),
    [claims, ownClaims, address.mine, mine, at, draft],
  )
  const onMissed = () =>
    desk.beginMissed(textRef.current ? readSelectedSpan({ root: textRef.current, reader }) : null)
  const sending = { content, session, version }
  const onTurn = (name: 'mine' | 'left') =>
    void navigate({
      to: '/articles/$articleId/review',
      params: { articleId },
      search: turn(address, name),
      replace: true,
      resetScroll: false,
    })
  const run = createRunReview({ desk, reader, codebook, reasons, sending, navigate, onTurn, onMissed })
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
  const shown = address.left ? claims.filter(({ id }) => !mine.byClaim.has(id) || id === at) : claims
  return (
    <div className={styles.page}>
      <ReviewHeader
        {...{ articleId, title: answer.article.title, owner: session.me.name }}
        paletteKeys={keymap.printed('palette')[0]}
        {...{ onPalette: openPalette, onHelp: openHelp }}
      >
        <Sending keys={keymap.printed('send')[0]} onSend={() => sendReview(sending)} />
      </ReviewHeader>
      <ReviewNotices
        isOtherTab={desk.state.writer === 'other-tab'}
        onTakePen={onTakePen}
        onGiveUp={() => void writing.current?.giveUpRefused()}
      />
      <div className={styles.columns}>
        <ReviewList {...{ content, desk, shown, address, keymap, onTurn }} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing that takes the keyboard */}
        <main id="main" className={styles.main} tabIndex={0}>
          <header className={styles.head}>
            <h1 className={styles.title} dir="auto">
              {answer.article.title}
            </h1>
          </header>
          <ReviewText
            ref={textRef}
            {...{ reader, marks, typeOrder }}
            language={answer.article.language}
            current={at}
            onPick={id => claims.some(claim => claim.id === id) && desk.goTo(id)}
          />
        </main>
        {chosen && (
          <ReviewPanel
            {...{ desk, claims, codebook, reader, keymap, reasons: disputing, onMissed }}
            {...{ layer: chosen.layer, name: chosen.name }}
            claim={claims.find(({ id }) => id === at)}
          />
        )}
      </div>
      <HintBar hints={reviewHints(keymap)} helpKeys={keymap.printed('help')[0]} onHelp={openHelp} />
      {overlay}
    </div>
  )
}
