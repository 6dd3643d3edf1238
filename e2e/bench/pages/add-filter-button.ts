/** A button “Quotes” as the app has it: each press hides the type, or shows it again. */
export function addFilterButton(onToggle: (isHidden: boolean) => void): void {
  const button = document.createElement('button')
  button.textContent = 'Quotes'
  button.setAttribute('aria-pressed', 'true')
  button.style.cssText = 'position: fixed; top: 8px; left: 8px'
  button.addEventListener('click', () => {
    const isHidden = button.getAttribute('aria-pressed') === 'true'
    button.setAttribute('aria-pressed', String(!isHidden))
    onToggle(isHidden)
  })
  document.body.append(button)
}
