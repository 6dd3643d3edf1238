import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import { readLayerReviews } from '../../../core/layer-review.ts'
import { reviewsQuery } from '../../data/queries.ts'
import { CommandKey } from './command-key.tsx'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import { useProposals } from './proposals.ts'
import styles from './rail.module.css'
import { isOwnOpen, useArticleNames } from './use-others.ts'
import { findOpenVerdicts, useStanding, useVerdicts, verdictsOf } from './verdicts.ts'

interface VerdictsRowProps {
  readonly answer: ArticleAnswer
  readonly onOpen: () => void
}

/** How far one's own tags are, how many verdicts on them are open, and the way there. Reads them where somebody else is known here. */
export function VerdictsRow({ answer, onOpen }: VerdictsRowProps) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  useVerdicts(state => state.reviews)
  const status = useStanding()
  const isOwn = isOwnOpen(open)
  const names = useArticleNames(answer)
  const isWanted = isOwn && answer.people.some(({ id }) => id !== open.me.id)
  const { data } = useQuery({ ...reviewsQuery(open.article.id), enabled: isWanted })
  useEffect(() => {
    if (!data) return
    verdictsOf(open).setState({
      reviews: data.reviews.filter(({ layer }) => layer === open.layer.id),
      onLayer: readLayerReviews(
        answer.layers.map(({ layer }) => layer),
        open.layer.id,
      ),
      names,
    })
  }, [open, data, answer, names])
  useProposals()
  if (!isOwn) return null
  const count = findOpenVerdicts(open).length
  return (
    <section className={styles.checks}>
      <button type="button" onClick={onOpen}>
        <span>Verdicts</span>
        <CommandKey command="verdicts" />
        <span className={styles.count}>{count > 0 ? `${count} open` : status}</span>
      </button>
    </section>
  )
}
