import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { Session } from '../src/api/schemas.ts'
import { sendJson } from './send-json.ts'

/** Follows the launch link for a browser context, which from then on has a session. */
export async function launch(context: BrowserContext, launchUrl: string): Promise<void> {
  const answer = await context.request.get(launchUrl)
  if (!answer.ok()) throw new Error(`the launch link answered ${answer.status()}`)
}

/** Gives the owner a name, as the first page asks for, and answers the owner's id. */
export async function nameOwner(context: BrowserContext, origin: string, name: string): Promise<string> {
  const session = await sendJson<Session>(context, 'PUT', origin + paths.owner, { name })
  if (!session.owner) throw new Error('the owner has no name')
  return session.owner.id
}
