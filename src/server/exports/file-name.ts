/** Code points of a title that go into a file name. */
const mostTitle = 80

/** The file name of an export: a title without what some file system forbids, and `.assay.json` or `.assay.jsonl`. */
export function fileName(title: string, extension: 'assay.json' | 'assay.jsonl'): string {
  const safe = title.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ')
  const short = Array.from(safe.trim()).slice(0, mostTitle).join('')
  return `${short.replace(/^[. ]+|[. ]+$/g, '') || 'article'}.${extension}`
}

/** A Content-Disposition (RFC 6266) for saving under the name, with a plain ASCII name for those who read no other. */
export function presentDisposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^ -~]+/g, '')
    .replace(/["\\%]/g, '')
  const plain = ascii.startsWith('.') ? `article${ascii}` : ascii
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
