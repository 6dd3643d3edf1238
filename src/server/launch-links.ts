import { randomBytes, timingSafeEqual } from 'node:crypto'
import { hash } from './hash.ts'

/** Single-use tokens that turn a browser into the analyst's own. Only the newest counts. */
export interface LaunchLinks {
  /** Makes a token and voids the one before. */
  create(): string
  /** True once for the newest token; from then on it is void. */
  redeem(token: string): boolean
}

export function createLaunchLinks(): LaunchLinks {
  let current: Buffer | null = null
  return {
    create() {
      const token = randomBytes(32).toString('base64url')
      current = Buffer.from(hash(token))
      return token
    },
    redeem(token) {
      const isRight = current !== null && timingSafeEqual(current, Buffer.from(hash(token)))
      if (isRight) current = null
      return isRight
    },
  }
}
