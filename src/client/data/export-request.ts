import { create } from 'zustand'

/** An annotation file on its way into another format. */
export interface LoadedFile {
  readonly name: string | null
  readonly content: Blob
  /** What the file lacks, in a sentence; null where it lacks nothing. */
  readonly notice: string | null
}

/** Articles that are to be saved in a format yet to be chosen. */
export interface ExportRequest {
  /** What is exported, as it stands after “Export”. */
  readonly what: string
  /** Throws ApiError or NetworkError. */
  readonly load: () => Promise<LoadedFile>
}

/** What any page asks to export; the choice of the format lies over that page. */
export const useExportRequest = create<{ readonly request: ExportRequest | null }>(() => ({ request: null }))

export function requestExport(request: ExportRequest): void {
  useExportRequest.setState({ request })
}

export function endExport(): void {
  useExportRequest.setState({ request: null })
}
