/** What opens the cases: the built app, its peers in the ways their users set them up, and the bare text. */
export const engineNames = [
  'assay',
  'recogito-spans',
  'recogito-css',
  'recogito-ranges',
  'recogito-js',
  'plain',
] as const
export type EngineName = (typeof engineNames)[number]
