/** Names of the types and features that UIMA, DKPro and Assay give. */
export const names = {
  annotation: 'uima.tcas.Annotation',
  document: 'uima.tcas.DocumentAnnotation',
  sofa: 'uima.cas.Sofa',
  top: 'uima.cas.TOP',
  text: 'uima.cas.String',
  strings: 'uima.cas.StringArray',
  metadata: 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
  claim: 'assay.Claim',
  fragment: 'assay.Fragment',
  article: 'assay.Article',
} as const

/** Tokens, sentences and the like, by which INCEpTION divides a text. */
export function isDivision(type: string): boolean {
  return type.includes('.segmentation.type.')
}

/** The last part of a type's name, as people see it. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}
