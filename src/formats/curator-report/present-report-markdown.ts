import { escapeMarkdown } from '../escape-markdown.ts'
import type { Report, ReportBlock } from './report-block.ts'

/** A report as Markdown; whatever the texts hold stays text. */
export function presentReportMarkdown({ title, blocks }: Report): string {
  return [`# ${escapeMarkdown(title)}`, ...blocks.map(presentBlock), ''].join('\n\n')
}

function presentBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`
    case 'words':
      return escapeMarkdown(block.text)
    case 'table': {
      const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
      const rule = `|${block.head.map(() => ' --- |').join('')}`
      const caption = escapeMarkdown(block.caption)
      return [`${caption}:`, '', line(block.head), rule, ...block.rows.map(line)].join('\n')
    }
  }
}
