const tags = [
  ...[
    'ar',
    'be',
    'bg',
    'bn',
    'bs',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
    'hr',
  ],
  ...[
    'hu',
    'hy',
    'id',
    'it',
    'ja',
    'ka',
    'kk',
    'ko',
    'lt',
    'lv',
    'mk',
    'nl',
    'no',
    'pl',
    'ps',
    'pt',
    'ro',
    'ru',
  ],
  ...['sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'th', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh'],
]

/** Languages to choose from, by their English names in order. */
export const languages: readonly { readonly tag: string; readonly name: string }[] = tags
  .map(tag => ({ tag, name: new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))
