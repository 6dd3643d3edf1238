/** Opens the browser's file chooser; resolves to nothing when it is closed without a choice. */
export function chooseFiles({
  accept,
  multiple,
}: {
  accept: string
  multiple: boolean
}): Promise<readonly File[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
