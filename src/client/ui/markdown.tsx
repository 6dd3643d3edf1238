// Markdown as React elements, by a list of what may be shown. Never as HTML: what is not on the list is shown as its text.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { Fragment, type ReactNode, useMemo } from 'react'
import styles from './markdown.module.css'
import { safeAddress } from './safe-address.ts'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root | Root['children'][number]

interface MarkdownProps {
  readonly text: string
  /** The level of the first-level headings within the page. */
  readonly level?: 2 | 3 | 4
}

interface Source {
  readonly text: string
  readonly level: number
  /** Addresses of links that are named elsewhere, by their names. */
  readonly addresses: ReadonlyMap<string, string>
  /** How many nodes lie around this one. */
  readonly depth: number
}

/** Longer or deeper, a text is shown as it was typed. */
const longest = 200_000
const deepest = 40

/** A text in Markdown: no HTML, no pictures, links to web and mail addresses alone. Loaded when it is first needed. */
export function Markdown({ text, level = 3 }: MarkdownProps) {
  const shown = useMemo(() => render(text, level), [text, level])
  return (
    <div className={styles.markdown} dir="auto">
      {shown}
    </div>
  )
}

function render(text: string, level: number): ReactNode {
  if (text.length > longest || nestsTooDeep(text)) return <p className={styles.plain}>{text}</p>
  const root = fromMarkdown(text)
  const addresses = new Map<string, string>()
  for (const node of root.children) {
    // Of several with one name the first counts, as everywhere.
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url)
  }
  return renderAll(root.children, { text, level, addresses, depth: 0 })
}

/** Marks that open something within something in one line: parsing them would take long for nothing. */
function nestsTooDeep(text: string): boolean {
  return text
    .split('\n')
    .some(line => (/^[\s>*+\-\d.)]*/.exec(line)?.[0].match(/[>*+-]|\d[.)]/g) ?? []).length > deepest)
}

function renderAll(nodes: readonly Node[], source: Source): ReactNode {
  return nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells one node from the next
    <Fragment key={at}>{renderNode(node, source)}</Fragment>
  ))
}

function renderNode(node: Node, source: Source): ReactNode {
  if (source.depth > deepest) return sourceOf(node, source)
  const inner = { ...source, depth: source.depth + 1 }
  const within = () => ('children' in node ? renderAll(node.children, inner) : null)
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return <p>{within()}</p>
    case 'heading':
      return renderHeading(Math.min(source.level + node.depth - 1, 6), within())
    case 'emphasis':
      return <em>{within()}</em>
    case 'strong':
      return <strong>{within()}</strong>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{within()}</blockquote>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{within()}</ol> : <ul>{within()}</ul>
    case 'listItem':
      return <li>{within()}</li>
    case 'thematicBreak':
      return <hr />
    case 'break':
      return <br />
    case 'link':
      return renderLink(node.url, within(), sourceOf(node, source))
    case 'linkReference':
      return renderLink(source.addresses.get(node.identifier) ?? '', within(), sourceOf(node, source))
    case 'definition':
      return null
    default:
      return sourceOf(node, source)
  }
}

function renderHeading(level: number, children: ReactNode): ReactNode {
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  return <Heading>{children}</Heading>
}

/** A link that leads where it may; otherwise all of it as typed, so that nobody is misled. */
function renderLink(url: string, children: ReactNode, typed: string): ReactNode {
  const address = safeAddress(url)
  if (address === null) return typed
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}

/** The text that a node was read from. */
function sourceOf({ position }: Node, { text }: Source): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}
