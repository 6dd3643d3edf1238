/** Text as it stands, whatever it holds: on one line, with every sign of Markdown or HTML made plain. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\n\r]\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&')
    .replace(/^(\s*)([-=])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.')
}
