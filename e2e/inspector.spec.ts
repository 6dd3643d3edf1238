// What a claim says, filled in beside it: by keyboard alone, with what it inherits, what is refused, and the way back.
import { checkAccess } from './check-access.ts'
import { fieldOf, press, pressField, readAttributes } from './claim-fields.ts'
import { expect, test } from './fixtures.ts'

const forecastWords =
  'a state that tries to motivate slaves to fight someone else’s freedom will never defeat a nation that can mobilize'
const quoteWords = `But ${forecastWords}`
const bare = { type: 'forecast', words: 'Russia will fight for a long time' } as const

test('a quote and the forecast within it are completed by keyboard alone, every field of it', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  await reading.tag(quoteWords, 'q')
  await press(page, 'Enter')
  await expect(fieldOf(page, 'speaker')).toBeFocused()
  await page.keyboard.type('Yuri Butusov')
  await press(page, 'Enter')
  await expect(fieldOf(page, 'form')).toBeFocused()
  await press(page, 'p', 'Enter')
  await expect(fieldOf(page, 'marks')).toBeFocused()
  // What the codebook suggests is marked, and taken with Enter.
  await press(page, 'Enter')
  await expect(reading.focusedCard).toBeFocused()

  await reading.tag(forecastWords, 'f')
  await expect(reading.inspector).toContainText('Yuri Butusov, from')
  await press(page, 'Enter')
  await expect(fieldOf(page, 'attribution')).toBeFocused()
  await press(page, 'd', 'Enter')
  await expect(fieldOf(page, 'basis')).toBeFocused()
  await press(page, '1', 'Enter')
  await expect(fieldOf(page, 'modality')).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  await expect(fieldOf(page, 'horizonType')).toBeFocused()
  await press(page, 'o', 'Enter')
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.inspector.getByRole('region', { name: 'To complete' })).toBeHidden()

  const typed = {
    speakerRole: 'x',
    speakerChain: 'Ana Reyes',
    cue: 'added the analyst',
    saidOn: '2022-09',
    paraphrase: 'Russia will never defeat Ukraine.',
    sourceReliability: 'b',
    credibility: '3',
    polarity: 'n',
    horizonText: 'never',
    horizonEnd: '2030',
    likelihood: '1',
    likelihoodTerm: 'never',
    probability: '2.5',
    confidence: 'h',
    resolvable: 'p',
    resolutionCriteria: 'A peace treaty says so.',
    resolveBy: '2030-12-31',
    resolutionSource: 'The treaty',
    status: 'o',
    repeats: '1',
  }
  for (const [name, keys] of Object.entries(typed)) {
    await pressField(page, name)
    await page.keyboard.type(keys)
    await press(page, 'Enter')
    if (name === 'speakerChain') await press(page, 'Enter')
    await expect(reading.focusedCard).toBeFocused()
  }
  await pressField(page, 'conditional')
  await press(page, 'y', 'Enter')
  await expect(fieldOf(page, 'condition')).toBeFocused()
  await page.keyboard.type('tries to motivate slaves')
  await press(page, 'Enter')
  await expect(reading.focusedCard).toBeFocused()
  await reading.saved()
  const stored = await readAttributes(page, assay.url, article)
  expect(stored.get('quote')).toEqual({
    speaker: 'Yuri Butusov',
    form: 'partial',
    marks: 'well-formed',
    verbatim: 'unknown',
  })
  expect(stored.get('forecast')).toEqual({
    attribution: 'direct',
    basis: 'prediction',
    modality: 'probabilistic',
    horizonType: 'open-ended',
    speakerRole: 'expert',
    speakerChain: ['Ana Reyes'],
    cue: typed.cue,
    saidOn: typed.saidOn,
    paraphrase: typed.paraphrase,
    sourceReliability: 'B',
    credibility: 3,
    polarity: 'will-not-happen',
    horizonText: 'never',
    horizonEnd: '2030',
    likelihood: 'almost-no-chance',
    likelihoodTerm: 'never',
    probability: 2.5,
    confidence: 'high',
    resolvable: 'partly',
    resolutionCriteria: typed.resolutionCriteria,
    resolveBy: typed.resolveBy,
    resolutionSource: typed.resolutionSource,
    status: 'open',
    repeats: expect.any(String),
    conditional: true,
    condition: 'tries to motivate slaves',
  })
  await pressField(page, 'conditional')
  await press(page, 'n', 'Enter')
  const kept = reading.inspector.getByRole('region', { name: 'Kept values' })
  await expect(kept).toContainText('Asked only while Conditional is Yes.')
  await kept.getByRole('button', { name: 'Take Condition out' }).click()
  await expect(kept).toBeHidden()
})

test('the quote’s speaker can be overridden and comes back when the own one goes', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.tag(quoteWords, 'q')
  await press(page, 'Enter')
  const offered = page.getByRole('option', { name: /^Yuri Butusov/ })
  await expect(offered).toContainText('Named in the text near by')
  await offered.click()
  await expect(fieldOf(page, 'speaker')).toHaveValue('Yuri Butusov')
  await reading.tag(forecastWords, 'f')
  await pressField(page, 'speaker')
  await page.keyboard.type('Vladimir Putin')
  await press(page, 'Enter')
  await expect(fieldOf(page, 'attribution')).toBeFocused()
  await expect(reading.inspector).not.toContainText('from quote')
  await press(page, 'Shift+Tab')
  await expect(fieldOf(page, 'speaker')).toHaveValue('Vladimir Putin')
  await press(page, 'Control+a', 'Delete', 'Enter')
  await expect(reading.inspector).toContainText('Yuri Butusov, from')
  await reading.inspector.getByRole('button', { name: /^quote \d/ }).click()
  await expect(reading.focusedCard).toHaveAttribute('data-type', 'quote')
})

test('one key goes to the next claim to complete, round the end, and the rail counts them', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([bare, { type: 'assessment', words: 'there are no people willing to fight' }])
  const row = page
    .getByRole('complementary', { name: 'Outline and filter' })
    .getByRole('button', { name: /^To complete/ })
  await expect(row).toContainText('2')
  await press(page, 'Shift+J')
  await expect(reading.focusedCard).toHaveAttribute('data-type', 'assessment')
  await press(page, 'Enter', 'Shift+Tab', 'Tab')
  await expect(fieldOf(page, 'speaker')).toBeFocused()
  await page.keyboard.type('Someone')
  await press(page, 'Enter', 'd', 'Enter', 's', 'Enter')
  await expect(fieldOf(page, 'polarity')).toBeFocused()
  await press(page, 'a', 'Enter')
  await expect(reading.focusedCard).toBeFocused()
  await expect(row).toContainText('1')
  await press(page, 'Shift+J')
  await expect(reading.focusedCard).toHaveAttribute('data-type', 'forecast')
  await press(page, 'Shift+K')
  await expect(reading.focusedCard).toHaveAttribute('data-type', 'forecast')
})

test('what does not fit is refused with its sentence, and words are no date until one is picked', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([bare])
  await press(page, 'j')
  await pressField(page, 'probability')
  await page.keyboard.type('130')
  await press(page, 'Enter')
  await expect(fieldOf(page, 'probability')).toBeFocused()
  await expect(reading.inspector.getByRole('alert')).toHaveText('Expected a number from 0 to 100; found 130.')
  await press(page, 'Control+a', 'Delete', 'Escape')
  await expect(reading.inspector.getByRole('alert')).toBeHidden()

  await pressField(page, 'horizonEnd')
  await page.keyboard.type('by spring 2023')
  await press(page, 'Enter')
  await expect(reading.inspector.getByRole('alert')).toHaveText(
    'Expected a date such as 2023, 2023-05 or 2023-05-01; found “by spring 2023”.',
  )
  await expect(page.getByRole('option')).toHaveCount(3)
  await press(page, 'ArrowDown', 'Enter')
  await expect(fieldOf(page, 'horizonEnd')).toHaveValue('2023-05')
  await expect(fieldOf(page, 'horizonText')).toHaveValue('by spring 2023')
  await reading.saved()
  const stored = await readAttributes(page, assay.url, article)
  expect(stored.get('forecast')).toEqual({ horizonEnd: '2023-05', horizonText: 'by spring 2023' })
})

test('what was refused is there again with its sentence, after another claim and a reload, until it is left out', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([bare, { type: 'quote', words: quoteWords }])
  const alert = reading.inspector.getByRole('alert')
  const sentence = 'Expected a number from 0 to 100; found 130.'
  const focusForecast = () => reading.card(bare.words).click()
  await focusForecast()
  await pressField(page, 'probability')
  await page.keyboard.type('130')
  await press(page, 'Escape', 'Escape')
  await focusForecast()
  await expect(fieldOf(page, 'probability')).toHaveValue('130')
  await expect(alert).toHaveText(sentence)
  await pressField(page, 'credibility')
  await page.keyboard.type('9')
  await reading.card(quoteWords).click()
  await expect(alert).toBeHidden()
  await page.reload()
  await reading.opened()
  await focusForecast()
  await expect(fieldOf(page, 'probability')).toHaveValue('130')
  await expect(fieldOf(page, 'credibility')).toHaveValue('9')
  await expect(alert).toHaveText([/found 9\.$/, sentence])
  await checkAccess(page)
  await reading.inspector
    .getByRole('button', { name: 'Leave it out (Credibility of the information)' })
    .click()
  await expect(fieldOf(page, 'credibility')).toBeFocused()
  await expect(fieldOf(page, 'credibility')).toHaveValue('')
  await press(page, 'Escape')
  await pressField(page, 'probability')
  await press(page, 'Control+a')
  await page.keyboard.type('30')
  await press(page, 'Escape')
  await reading.saved()
  await page.reload()
  await reading.opened()
  await focusForecast()
  await expect(fieldOf(page, 'probability')).toHaveValue('30')
  await expect(fieldOf(page, 'credibility')).toHaveValue('')
  await expect(alert).toHaveCount(0)
})
