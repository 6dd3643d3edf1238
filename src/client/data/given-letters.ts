import { createKeptIds } from './kept-ids.ts'

/** To whom letters stand in place of their names, A first: once given they stay, whoever comes later. */
export const useGivenLetters = createKeptIds('assay-letters')
