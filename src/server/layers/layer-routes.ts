import { Hono } from 'hono'
import * as v from 'valibot'
import { layerAnswerSchema } from '../../api/schemas.ts'
import type { LayerContent, LayerTouch } from '../db/store.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { query } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

const mostEdits = 500

/** How many of the newest edits come along; all that are kept for undo unless the asker wants fewer. */
const querySchema = v.object({
  edits: v.optional(v.pipe(v.string(), v.digits(), v.toNumber(), v.maxValue(mostEdits)), `${mostEdits}`),
})

/** Reading one layer. */
export function layerRoutes({ store }: Services): Hono {
  return new Hono().get(
    routes.layer,
    describe({
      summary: 'A layer: its claims in reading order and its newest edits',
      answer: layerAnswerSchema,
      errors: ['invalid-request', 'not-found'],
    }),
    query(querySchema),
    async context => {
      const { article, layer } = context.req.param()
      const { edits } = context.req.valid('query')
      const asked = context.req.header('if-none-match')
      const [touch, content] = await store.read(async reader => {
        const touch = await reader.findLayerTouch(article, layer)
        const isKnown = touch !== null && asked === presentTag(touch)
        return [touch, isKnown ? null : await reader.readLayer(article, layer, edits)] as const
      })
      if (!touch) throw new Refusal('not-found')
      const headers = { ETag: presentTag(touch), 'Cache-Control': 'private, no-cache' }
      if (!content) return context.body(null, 304, headers)
      return context.body(presentLayer(content), 200, { ...headers, 'Content-Type': 'application/json' })
    },
  )
}

/** Who has the layer as an edit left it need not read it again; a version alone could come twice, after a removal. */
function presentTag({ version, edit }: LayerTouch): string {
  return `"${version}-${encodeURIComponent(edit)}"`
}

/** The stored JSON of each claim and edit goes out as it is: parsing 10,000 claims would cost more than reading them. */
function presentLayer({ version, layer, claims, edits }: LayerContent): string {
  return `{"version":${version},"layer":${layer},"claims":[${claims.join(',')}],"edits":[${edits.join(',')}]}`
}
