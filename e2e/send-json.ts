import type { BrowserContext } from '@playwright/test'

/** Sends JSON with the context's session, as the page at that address would, and answers what came back. */
export async function sendJson<T>(
  context: BrowserContext,
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  data: unknown,
): Promise<T> {
  const answer = await context.request.fetch(url, { method, data, headers: { origin: new URL(url).origin } })
  if (!answer.ok()) throw new Error(`${method} ${url} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}
