export function ClaimsPlots(_: { rows: unknown; codebook: unknown }) {
  return null
}
