import { useEffect, useState } from 'react'
import { Key } from './key.tsx'
import styles from './toast.module.css'
import { closeToast, type Toast, useToasts } from './toasts.ts'

const shownFor = 8000

/** Where toasts and announcements appear; mounted once, above every page. */
export function ToastRegion() {
  const { toasts, announcement } = useToasts()
  return (
    <>
      <div className={styles.region}>
        {/* Not atomic: what still stands there was said already. */}
        <div className={styles.toasts} role="status" aria-atomic="false">
          {toasts
            .filter(({ isError }) => !isError)
            .map(toast => (
              <ToastView key={toast.id} toast={toast} />
            ))}
        </div>
        {toasts
          .filter(({ isError }) => isError)
          .map(toast => (
            <div key={toast.id} className={styles.toasts} role="alert">
              <ToastView toast={toast} />
            </div>
          ))}
      </div>
      <div className={styles.spoken} role="status">
        <span key={announcement.id}>{announcement.message}</span>
      </div>
    </>
  )
}

function ToastView({ toast }: { readonly toast: Toast }) {
  const [isHovered, setIsHovered] = useState(false)
  const [isFocused, setIsFocused] = useState(false)
  const isPaused = isHovered || isFocused
  useEffect(() => {
    if (isPaused) return
    const timer = setTimeout(() => closeToast(toast.id), shownFor)
    return () => clearTimeout(timer)
  }, [isPaused, toast.id])
  const { action } = toast
  function handleAction() {
    closeToast(toast.id)
    action?.onAction()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting the pointer only keeps the toast in place
    <div
      className={styles.toast}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
    >
      <span>{toast.message}</span>
      {action && (
        <button type="button" className={styles.action} onClick={handleAction}>
          {action.label}
          {action.keys !== undefined && (
            <span aria-hidden="true">
              <Key>{action.keys}</Key>
            </span>
          )}
        </button>
      )}
    </div>
  )
}
