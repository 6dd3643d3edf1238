/** Our own format under the name that `--from` and `--to` know. */
export const assayNames = { id: 'assay', title: 'Assay annotation file' } as const
