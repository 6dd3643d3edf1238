import { err, ok } from '../core/result.ts'

/** A command line's world in memory: its files (`-` is standard input), and what was printed, said and written. */
export function createFakeCliIo(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const written = new Map<string, string>()
  const folders = new Set<string>()
  const output = { out: '', said: '' }
  const read = async (file: string) => {
    const content = Object.hasOwn(files, file) ? files[file] : undefined
    if (content === undefined) return err('Cannot read this file: there is no file of this name.')
    return ok(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return {
    written,
    output,
    read,
    write: async (file: string, data: string) => {
      const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0))
      if (folder !== '' && !folders.has(folder))
        return err('Cannot write this file: there is no folder of this name.')
      written.set(file, data)
      return ok(null)
    },
    async *stream(file: string) {
      const whole = await read(file)
      if (!whole.ok) yield whole
      else for (let at = 0; at < whole.value.length; at += 7) yield ok(whole.value.slice(at, at + 7))
    },
    open: async (file: string | null) => {
      if (file?.includes('/')) return err('Cannot write this file: there is no folder of this name.')
      if (file !== null) written.set(file, '')
      return ok({
        write: async (text: string) => {
          if (file === null) output.out += text
          else written.set(file, (written.get(file) ?? '') + text)
          return ok(null)
        },
        close: async () => {},
      })
    },
    makeFolder: async (folder: string) => {
      folders.add(folder)
      return ok(null)
    },
    out: (text: string) => {
      output.out += text
    },
    say: (text: string) => {
      output.said += `${text}\n`
    },
  }
}
