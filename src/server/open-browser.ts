import { spawn } from 'node:child_process'

const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the analyst's browser. Where that fails, they still have the printed link. */
export function openBrowser(url: string, platform: NodeJS.Platform): void {
  const [command = 'xdg-open', ...args] = commands[platform] ?? []
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => child.unref())
  child.unref()
}
