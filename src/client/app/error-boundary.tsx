import { Component, type ReactNode } from 'react'
import { CrashPage } from './crash-page.tsx'

/** Catches what even the router could not: the last stop before a blank window. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failure: unknown }
> {
  override state: { readonly failure: unknown } = { failure: undefined }

  static getDerivedStateFromError(failure: unknown) {
    return { failure }
  }

  override render() {
    const { failure } = this.state
    return failure === undefined ? this.props.children : <CrashPage error={failure} />
  }
}
