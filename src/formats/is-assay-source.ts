/** True when a file says near its beginning that it is ours; its first 2,000 characters are enough. */
export function isAssaySource(source: string): boolean {
  return /"format"\s*:\s*"assay\/annotations"/.test(source.slice(0, 2_000))
}
