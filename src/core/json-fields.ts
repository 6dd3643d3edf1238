/** The fields of a JSON object; none where the value is anything else. */
export function fieldsOf(value: unknown): { readonly [key: string]: unknown } {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as { readonly [key: string]: unknown }) : {}
}
