import { createId } from './create-id.ts'
import { type HostileFile, missing, refused } from './hostile-file.ts'

const line = 'text of up to 1000 characters'

/** What can be wrong with the head of a file, its article, its people and its layers. */
export const hostileArticles: readonly HostileFile[] = [
  // the head
  refused('$.format', 'w3c', 'Expected “assay/annotations”, the mark of an annotation file; found “w3c”.'),
  refused(
    '$.format',
    undefined,
    'Expected “assay/annotations”, the mark of an annotation file; the key is missing.',
  ),
  refused('$.version', '2.0', 'Expected version “1.0” or a later 1.x; found “2.0”.'),
  refused('$.version', '1', 'Expected version “1.0” or a later 1.x; found “1”.'),
  refused('$.version', '1.00', 'Expected version “1.0” or a later 1.x; found “1.00”.'),
  refused('$.version', 1, 'Expected version “1.0” or a later 1.x; found 1.'),
  refused('$.offsetUnit', 'utf-16', 'Expected “code-point”; found “utf-16”.'),
  refused('$.generator', 7, `Expected ${line}; found 7.`),
  ...['offsetUnit', 'generator', 'article'].map(key => missing(`$.${key}`)),
  refused('$.reviews', {}, 'Expected a list; found an object.'),
  refused(
    '$.comment',
    'hello',
    'Expected only the keys format, version, offsetUnit, generator, article, annotators, layers, claims, reviews, or one that begins with x-.',
  ),
  // the article
  ...['id', 'title', 'sha256', 'length'].map(key => missing(`$.article.${key}`)),
  refused('$.article', [], 'Expected an object; found an empty list.'),
  refused(
    '$.article.id',
    '',
    'Expected an id of 1 to 200 characters other than “.” and “..”; found empty text.',
  ),
  refused('$.article.id', '.', 'Expected an id of 1 to 200 characters other than “.” and “..”; found “.”.'),
  refused('$.article.id', '..', 'Expected an id of 1 to 200 characters other than “.” and “..”; found “..”.'),
  refused('$.article.title', '', 'Expected text of 1 to 1000 characters; found empty text.'),
  refused('$.article.title', null, 'Expected text of 1 to 1000 characters; found null.'),
  refused(
    '$.article.language',
    'Schönes Deutsch',
    'Expected a language tag such as en or uk-UA; found “Schönes Deutsch”.',
  ),
  refused(
    '$.article.url',
    'javascript:alert(1)',
    'Expected an address that begins with http:// or https://; found “javascript:alert(1)”.',
  ),
  refused('$.article.publishedOn', '2022-02-29', 'Expected a date such as 2022-09-21; found “2022-02-29”.'),
  refused('$.article.sha256', 'ABC', 'Expected 64 hex digits in lower case; found “ABC”.'),
  refused('$.article.length', 66, 'Expected the text’s 65 code points; found 66.'),
  refused('$.article.length', 0, 'Expected a whole number from 1; found 0.'),
  refused(
    '$.article.subtitle',
    'x',
    'Expected only the keys id, title, language, url, publisher, author, publishedOn, text, sha256, length, or one that begins with x-.',
  ),
  // people and layers
  refused(
    '$.layers[0].id',
    '..',
    'Expected an id of 1 to 200 characters other than “.” and “..”; found “..”.',
  ),
  missing('$.annotators[0].name'),
  refused('$.annotators[1].name', 5, 'Expected text of 1 to 1000 characters; found 5.'),
  refused(
    '$.annotators[1].id',
    createId(0xa),
    `Expected every id once; “${createId(0xa)}” is the id of $.annotators[0] too.`,
  ),
  refused(
    '$.layers[0].annotator',
    createId(0x77),
    `Expected the id of a record in “annotators”; “${createId(0x77)}” names nothing.`,
  ),
  refused(
    '$.layers[0].annotator',
    createId(0x1),
    `Expected the id of a record in “annotators”; “${createId(0x1)}” is the id of $.claims[0].`,
  ),
  refused(
    '$.layers[0].status',
    'done',
    'Expected one of “draft”, “submitted”, “returned”, “accepted”; found “done”.',
  ),
  missing('$.layers[0].status'),
]
