const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** A size in decimal units with at most one decimal, as in “2.7 KB”. */
export function presentBytes(bytes: number): string {
  if (bytes === 1) return '1 byte'
  let size = bytes
  let unit = 0
  while (unit < units.length - 1 && Math.round(size * 10) / 10 >= 1000) {
    size /= 1000
    unit += 1
  }
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${units[unit]}`
}
