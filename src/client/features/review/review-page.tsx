// Reviewing what a colleague tagged in one article: a verdict a claim, what they missed, and one on the whole.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Id } from '../../../core/id.ts'
import type { Person } from '../../../core/layer.ts'
import { onlyReview } from '../../data/only-reviewing.ts'
import { sessionQuery } from '../../data/queries.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import { reviewsOf } from '../../data/single-writer.ts'
import { ownWorkOf, useMaySeeOthers } from '../../data/use-may-see-others.ts'
import { useNames } from '../../data/use-names.ts'
import { type Pen, usePen } from '../../data/use-pen.ts'
import { usePreferences } from '../../ui/preferences.ts'
import { fetchStored, nameChoice, type ReviewContent, reviewQuery } from './fetch-review.ts'
import styles from './review-desk.module.css'
import { ReviewDesk } from './review-desk.tsx'
import { createSession } from './review-session.ts'
import { NothingToReview, ReviewFailed, ReviewLoading, ReviewWithheld } from './review-states.tsx'
import { ReviewWriting } from './review-writing.ts'

interface ReviewPageProps {
  readonly articleId: Id
  readonly layerId: Id | null
}

/** Time for what is left with the page to reach the browser's store. */
const handOverAfter = 100

export function ReviewPage({ articleId, layerId }: ReviewPageProps) {
  const session = useQuery(sessionQuery).data
  if (!session?.owner) return <main id="main" className={styles.state} aria-busy="true" />
  return <Visit {...{ articleId, layerId, me: session.owner, version: session.version }} />
}

function Visit(props: ReviewPageProps & { readonly me: Person; readonly version: string }) {
  const { articleId, layerId, me, version } = props
  const client = useQueryClient()
  const asked = { article: articleId, layer: layerId, me }
  const { data, error, refetch, isFetching } = useQuery(reviewQuery(client, asked))
  const { pen, take } = usePen(reviewsOf(articleId), () => void refetch())
  useEffect(
    () => () => {
      // What was judged here is read anew wherever it is shown.
      client.removeQueries({ queryKey: ['article', articleId] })
    },
    [client, articleId],
  )
  const frame = { articleId, owner: me.name }
  if (error && !data) return <ReviewFailed {...frame} error={error} onRetry={() => void refetch()} />
  if (!data || (isFetching && pen === 'waiting')) return <ReviewLoading {...frame} />
  if (!data.chosen) return <NothingToReview {...frame} title={data.answer.article.title} />
  return <Shown key={data.chosen.layer.id} {...{ content: data, me, version, pen, take }} />
}

interface WritingProps {
  readonly content: ReviewContent
  readonly me: Person
  readonly version: string
  readonly pen: Pen
  readonly take: () => void
}

/** The desk, or why others' layers are hidden. */
function Shown(props: WritingProps) {
  const { answer } = props.content
  const hidesLayers = usePreferences(preferences => preferences.hidesLayers)
  const own = ownWorkOf(answer)
  const isShown = useMaySeeOthers(answer.article.id, own, hidesLayers)
  if (isShown) return <Writing {...props} />
  const { id, title } = answer.article
  return (
    <ReviewWithheld
      {...{ articleId: id, title, owner: props.me.name }}
      hasTags={own !== null && own.claims > 0}
      onOnlyReview={() => onlyReview(id)}
    />
  )
}

/** The content with every colleague under what they go by. */
function useNamed(content: ReviewContent): ReviewContent {
  const hidesNames = usePreferences(preferences => preferences.hidesNames)
  const names = useNames(content.answer.people, hidesNames)
  return useMemo(() => {
    const { choices, chosen } = content
    const named = choices.map(each => nameChoice(each, names))
    return {
      ...content,
      choices: named.sort((a, b) => a.name.localeCompare(b.name)),
      chosen: chosen && nameChoice(chosen, names),
    }
  }, [content, names])
}

/** The desk with the writing of it, while this tab has the pen. */
function Writing({ content, me, version, pen, take }: WritingProps) {
  const client = useQueryClient()
  const writing = useRef<ReviewWriting | null>(null)
  const named = useNamed(content)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session a content that was read
  const session = useMemo(() => createSession(content, me), [content])
  useEffect(() => {
    if (pen === 'waiting') return
    session.store.setState({ writer: pen === 'mine' ? 'me' : 'other-tab' })
    if (pen !== 'mine') return
    const read = () => fetchStored(client, session.article, session.me)
    const started = new ReviewWriting(session, content.stored, read)
    writing.current = started
    return () => {
      writing.current = null
      started.close()
      setTimeout(() => void sendWaiting(client), handOverAfter)
    }
  }, [session, content, pen, client])
  return <ReviewDesk {...{ content: named, session, version, writing }} onTakePen={take} />
}
