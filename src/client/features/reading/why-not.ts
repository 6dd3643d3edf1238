import { findType } from '../../../core/codebook.ts'
import { readHistory } from '../../../core/history.ts'
import { canWrite } from './actions.ts'
import { bindings } from './bindings.ts'
import { focusedClaim } from './focus.ts'
import type { ArticleCommand } from './keys.ts'
import type { OpenArticle } from './open-article.ts'
import { findTrim } from './trim-selection.ts'
import { currentVerdict, findOpenVerdicts } from './verdicts.ts'

const readOnly = 'This layer is read-only here'
const noClaim = 'No claim is focused'

/** Why a command can do nothing now, in a few words; null when it can. */
export function whyNot(open: OpenArticle, command: ArticleCommand): string | null {
  if (command.startsWith('tag ')) {
    if (!canWrite(open)) return readOnly
    return open.store.getState().pending ? null : 'Nothing is selected'
  }
  if (command === 'part') {
    if (!canWrite(open)) return readOnly
    if (!focusedClaim(open)) return noClaim
    return open.store.getState().pending ? null : 'Nothing is selected'
  }
  if (command.startsWith('field ')) return whyNoField(open, command.slice('field '.length))
  switch (command) {
    case 'submit':
      return canWrite(open) ? null : readOnly
    case 'verdict-next':
      return findOpenVerdicts(open).length > 0 ? null : 'No verdict is open'
    case 'accept':
    case 'decline':
      if (!canWrite(open)) return readOnly
      return currentVerdict(open) ? null : 'Nobody’s proposal is open here'
    case 'trim':
      if (!open.store.getState().pending) return 'Nothing is selected'
      return findTrim(open) ? null : 'Nothing to trim'
    case 'next':
    case 'previous':
    case 'unfinished-next':
    case 'unfinished-previous':
      return open.index.size === 0 ? 'No claims yet' : null
    case 'beside-next':
    case 'beside-previous':
      return open.store.getState().besideLayers.length > 0
        ? null
        : 'No colleague’s layer is shown beside yours'
    case 'out':
    case 'in':
    case 'note':
      return focusedClaim(open) ? null : noClaim
    case 'undo':
    case 'redo':
      if (!canWrite(open)) return readOnly
      return readHistory(open.store.getState().log)[command].length > 0
        ? null
        : `Nothing to ${words[command]}`
  }
  const isOfClaim = bindings.some(each => each.command === command && each.group === 'Focused claim')
  if (!isOfClaim) return null
  if (!canWrite(open)) return readOnly
  return focusedClaim(open) ? null : noClaim
}

function whyNoField(open: OpenArticle, name: string): string | null {
  if (!canWrite(open)) return readOnly
  const claim = focusedClaim(open)
  if (!claim) return noClaim
  const type = findType(open.codebook, claim.type)
  return type?.attributes.some(attribute => attribute.name === name) ? null : 'The claim has no such field'
}

const words = { undo: 'undo', redo: 'do again' }
