const languagePattern = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
const addressPattern = /^https?:\/\/[^\s/]+[^\s]*$/i

/** True for text in the form of a BCP 47 tag, such as `en` or `uk-UA`; whether the language exists is not asked. */
export function isLanguageTag(text: string): boolean {
  return languagePattern.test(text)
}

/** True for an http or https address; anything else could not be opened from a page. */
export function isWebAddress(text: string): boolean {
  return addressPattern.test(text)
}
