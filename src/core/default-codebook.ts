import type { ClaimType, Codebook } from './codebook.ts'
import { assessmentAttributes } from './default-assessment-attributes.ts'
import { forecastAttributes } from './default-forecast-attributes.ts'
import { quoteAttributes } from './default-quote-attributes.ts'

const forecast: ClaimType = {
  name: 'forecast',
  label: 'Forecast',
  plural: 'Forecasts',
  key: 'f',
  hue: 'blue',
  line: 'dashed',
  attributes: forecastAttributes,
}

const assessment: ClaimType = {
  name: 'assessment',
  label: 'Assessment',
  plural: 'Assessments',
  key: 'a',
  hue: 'ochre',
  line: 'solid',
  attributes: assessmentAttributes,
}

const quote: ClaimType = {
  name: 'quote',
  label: 'Quote',
  plural: 'Quotes',
  key: 'q',
  hue: 'green',
  line: 'dotted',
  attributes: quoteAttributes,
}

/** The three types every project starts with. */
export const defaultCodebook: Codebook = { version: '1.0', types: [forecast, assessment, quote] }
