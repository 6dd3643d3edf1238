import { create } from 'zustand'

export interface ToastContent {
  readonly message: string
  /** Something went wrong: read out at once. */
  readonly isError?: boolean
  /** The id of the edit that it tells of: once that is taken back, nothing is left to offer. */
  readonly edit?: string | undefined
  readonly action?: {
    readonly label: string
    readonly keys?: string | undefined
    readonly onAction: () => void
  }
}

export interface Toast extends ToastContent {
  readonly id: number
}

interface ToastState {
  readonly toasts: readonly Toast[]
  readonly announcement: { readonly id: number; readonly message: string }
}

/** More at once would cover the page; the oldest goes. */
const most = 3

export const useToasts = create<ToastState>(() => ({ toasts: [], announcement: { id: 0, message: '' } }))

let lastId = 0

/** Says what was done, with a way to take it back; goes away by itself after 8 seconds. */
export function showToast(content: ToastContent): void {
  lastId += 1
  const toast = { ...content, id: lastId }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-most) }))
}

export function closeToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(toast => toast.id !== id) }))
}

/** Takes away what tells of an edit that was taken back by other means. */
export function closeToastOf(edit: string): void {
  const { toasts } = useToasts.getState()
  if (toasts.some(toast => toast.edit === edit))
    useToasts.setState({ toasts: toasts.filter(toast => toast.edit !== edit) })
}

/** Tells screen readers, politely, what sighted people see happen. */
export function announce(message: string): void {
  lastId += 1
  useToasts.setState({ announcement: { id: lastId, message } })
}
