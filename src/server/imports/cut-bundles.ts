import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import type { Piece } from './reading-messages.ts'

/** Articles in pieces of so many claims; an article counts as one too. Each piece is let go once it is given out. */
export function* cutBundles(bundles: readonly Bundle[], most: number): Generator<Piece> {
  let piece: { claims: readonly Claim[]; bundles: Bundle[] } = { claims: [], bundles: [] }
  let room = most
  for (const bundle of bundles) {
    piece.bundles.push({ ...bundle, claims: bundle.claims.slice(0, room) })
    let done = room
    room -= Math.min(room, bundle.claims.length + 1)
    while (room === 0) {
      yield piece
      const claims = bundle.claims.slice(done, done + most)
      piece = { claims, bundles: [] }
      done += claims.length
      room = most - claims.length
    }
  }
  if (piece.claims.length + piece.bundles.length > 0) yield piece
}

/** Puts pieces together again, one after the other. */
export function createJoin(): { add(piece: Piece): void; readonly bundles: readonly Bundle[] } {
  const bundles: (Bundle & { readonly claims: Claim[] })[] = []
  return {
    bundles,
    add(piece) {
      for (const claim of piece.claims) bundles.at(-1)?.claims.push(claim)
      for (const bundle of piece.bundles) bundles.push({ ...bundle, claims: [...bundle.claims] })
    },
  }
}
