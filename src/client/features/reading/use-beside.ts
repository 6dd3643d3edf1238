import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import type { Layer } from '../../../core/layer.ts'
import { createClaimIndex } from '../../../text/claim-index.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { nameLayer } from '../../data/name-layer.ts'
import { layerQuery } from '../../data/queries.ts'
import { isolate } from '../../ui/isolate.ts'
import { showToast } from '../../ui/toasts.ts'
import { setBesideLayers } from './beside.ts'
import type { BesideLayer } from './beside-layer.ts'
import { useOpenArticle, useReading } from './open-article.ts'
import { useArticleNames, useOthersShown } from './use-others.ts'

/** Reads the layers that are wished for beside one's own and may be shown, after the article itself is shown. */
export function useBeside(answer: ArticleAnswer): void {
  const open = useOpenArticle()
  const client = useQueryClient()
  const beside = useReading(state => state.beside)
  const names = useArticleNames(answer)
  const isShown = useOthersShown(answer)
  useEffect(() => {
    let isCurrent = true
    const wished = answer.layers.filter(
      ({ layer }) => isShown && beside.has(layer.id) && layer.id !== open.layer.id,
    )
    const read = wished.map(({ layer }) => readBeside(layer))
    async function readBeside(layer: Layer): Promise<BesideLayer | null> {
      const { id } = layer
      const name = nameLayer(layer, { name: names.get(layer.annotator), me: open.me.id })
      const annotator = { id: layer.annotator, name }
      const known = open.store.getState().besideLayers.find(each => each.id === id)
      if (known) return known.annotator.name === name ? known : { ...known, annotator }
      try {
        const { claims } = await client.fetchQuery(layerQuery(open.article.id, id))
        const index = createClaimIndex(open.reader.paragraphs, claims, createTypeOrder(open.codebook))
        return { id, annotator, index }
      } catch (error) {
        if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error
        if (isCurrent) sayUnread(name, error.message)
        return null
      }
    }
    void Promise.all(read).then(layers => {
      if (isCurrent)
        setBesideLayers(
          open,
          layers.filter(layer => layer !== null),
        )
    })
    return () => {
      isCurrent = false
    }
  }, [open, answer, beside, names, isShown, client])
}

function sayUnread(name: string, reason: string): void {
  showToast({ message: `The layer of ${isolate(name)} could not be read. ${reason}`, isError: true })
}
