/** What the bench uses of a package that has no types of its own. */
declare module '@recogito/recogito-js' {
  export interface WebAnnotation {
    readonly '@context': string
    readonly id: string
    readonly type: 'Annotation'
    readonly body: readonly { readonly type: string; readonly purpose: string; readonly value: string }[]
    readonly target: { readonly selector: readonly object[] }
  }
  interface RecogitoOptions {
    readonly content: HTMLElement
    readonly mode: 'pre' | 'html'
    readonly disableEditor: boolean
    /** The class of an annotation's spans. */
    readonly formatter: (annotation: { readonly underlying: WebAnnotation }) => string
  }
  export class Recogito {
    constructor(options: RecogitoOptions)
    setAnnotations(annotations: readonly WebAnnotation[]): void
    addAnnotation(annotation: WebAnnotation): void
    removeAnnotation(annotation: WebAnnotation): void
    on(event: 'selectAnnotation', handler: (annotation: WebAnnotation) => void): void
  }
}
