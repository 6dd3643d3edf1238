import { Refusal } from '../refusal.ts'

/** Nobody hears it: who asked has gone. */
export function brokenOff(): Refusal {
  return new Refusal('invalid-request', { detail: 'The request was broken off before the file was read.' })
}
