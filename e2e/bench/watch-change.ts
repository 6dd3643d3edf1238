declare global {
  interface Window {
    /** Milliseconds from the awaited input until what it changed was painted. */
    changePainted: Promise<number>
  }
}

/** Runs in the page: waits for an input, and from it until other claims, or another number of them, are painted. */
export function watchChange(event: string): void {
  const look = () => {
    const links = [...document.querySelectorAll('[role=grid] tbody a')].slice(0, 12)
    return [
      document.querySelector('main [role=status]')?.textContent,
      ...links.map(link => link.getAttribute('href')),
    ].join()
  }
  const before = look()
  window.changePainted = new Promise((resolve, reject) => {
    const listen = ({ timeStamp }: Event) => {
      removeEventListener(event, listen, true)
      const check = () => {
        if (performance.now() - timeStamp > 30_000) return reject(new Error('nothing changed'))
        if (look() === before) return requestAnimationFrame(check)
        // What stands in the page now is painted by the end of this frame.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
      }
      requestAnimationFrame(check)
    }
    addEventListener(event, listen, true)
  })
}
