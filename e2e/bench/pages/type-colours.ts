/** The app's colours of the types, as what a peer is told to paint. */
export const typeColours: Readonly<Record<string, `#${string}`>> = {
  forecast: '#63b0fc',
  assessment: '#e9b452',
  quote: '#66d2b2',
}
