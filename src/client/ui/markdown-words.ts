/** Signs that make a text read differently as Markdown; a lone star, dash or number in a sentence makes none. */
const signs =
  /(?:^|\s)(?:\*\*|__|[*_`~])\S|^ {0,3}(?:#{1,6} |>|[-+*] |\d{1,9}[.)] |```)|\]\(|\[[^\]]+\]:? |<(?:https?|mailto):|\n[ \t]*\n/m

/** True where it pays to show a text as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return signs.test(text)
}

/** The first line of a text that says something, without the signs of Markdown, for where there is room for no more. */
export function firstLine(text: string): string {
  const line = text.split('\n').find(each => /[\p{L}\p{N}\p{S}]/u.test(each)) ?? text.trim()
  return line
    .replace(/^(?:\s*(?:#{1,6}(?=\s)|>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+\s*/, '')
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .trim()
}
