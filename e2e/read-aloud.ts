import type { Page } from '@playwright/test'

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly childIds?: readonly string[]
  readonly parentId?: string
}

/** The article as the accessibility tree has it: what is read of each paragraph, and every role found in it. */
export async function readAloud(page: Page): Promise<{ paragraphs: string[]; roles: Set<string> }> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    readonly nodes: readonly AxNode[]
  }
  await session.detach()
  const byId = new Map(nodes.map(node => [node.nodeId, node]))
  const roles = new Set<string>()
  function wordsOf(node: AxNode): string {
    const role = node.role?.value ?? ''
    if (!node.ignored) roles.add(role)
    if (role === 'StaticText') return node.name?.value ?? ''
    return (node.childIds ?? [])
      .map(id => byId.get(id))
      .map(child => (child ? wordsOf(child) : ''))
      .join('')
  }
  function isInArticle(node: AxNode): boolean {
    if (node.role?.value === 'region' && node.name?.value === 'Article') return true
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId)
    return parent !== undefined && isInArticle(parent)
  }
  const found = nodes.filter(node => !node.ignored && node.role?.value === 'paragraph' && isInArticle(node))
  return { paragraphs: found.map(wordsOf), roles }
}
