import type { Codebook } from './codebook.ts'

/** The three types every project starts with. */
export const defaultCodebook: Codebook = {
  version: '1.0',
  types: [
    { name: 'forecast', label: 'Forecast', plural: 'Forecasts', key: 'f', line: 'dashed', attributes: [] },
    {
      name: 'assessment',
      label: 'Assessment',
      plural: 'Assessments',
      key: 'a',
      line: 'solid',
      attributes: [],
    },
    { name: 'quote', label: 'Quote', plural: 'Quotes', key: 'q', line: 'dotted', attributes: [] },
  ],
}
