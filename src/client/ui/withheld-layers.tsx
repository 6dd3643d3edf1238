import type { ComponentType, ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './withheld-layers.module.css'

interface TagsLinkProps {
  readonly to: '/articles/$articleId'
  readonly params: { readonly articleId: string }
  readonly children: ReactNode
}

interface WithheldLayersProps {
  readonly articleId: string
  /** Whether one has tags of one's own there. */
  readonly hasTags: boolean
  /** The router's, which goes there without loading the page. */
  readonly link: ComponentType<TagsLinkProps>
  readonly onOnlyReview: () => void
}

/** In place of what would show colleagues' layers: why they are hidden, and what shows them. */
export function WithheldLayers({ articleId, hasTags, link: To, onOnlyReview }: WithheldLayersProps) {
  return (
    <main id="main" className={styles.page}>
      <h1>Colleagues’ layers are hidden here</h1>
      <p>
        {hasTags
          ? 'Your own tags on this article are a draft. Submit them, and what colleagues tagged is shown.'
          : 'You have not tagged this article. Tag it and submit your tags, and what colleagues tagged is shown. If you only review it, have it shown now: it is hidden again once you tag here yourself.'}{' '}
        You chose so in the settings, and can choose otherwise there.
      </p>
      <p className={styles.ways}>
        <To to="/articles/$articleId" params={{ articleId }}>
          {hasTags ? 'To my tags' : 'Tag it myself'}
        </To>
        {!hasTags && <Button onPress={onOnlyReview}>I only review: show them</Button>}
      </p>
    </main>
  )
}
