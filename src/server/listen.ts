import type { AddressInfo, Server } from 'node:net'

const firstPort = 4400
const lastPort = 4499

/** The ports to try for a wish, in order: it, the ones after it that are Assay's, then any. */
export function portsFor(wish: number): readonly number[] {
  if (wish === 0) return [0]
  const isAmong = wish >= firstPort && wish <= lastPort
  const from = isAmong ? wish + 1 : firstPort
  return [wish, ...Array.from({ length: lastPort - from + 1 }, (_, n) => from + n), 0]
}

/** Listens on the first free one of the ports and answers which. Throws when the address itself cannot be used. */
export async function listen(server: Server, host: string, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (await tryPort(server, host, port)) return (server.address() as AddressInfo).port
  }
  throw new Error(`no port is free on ${host}`)
}

/** False when somebody else has the port, or only the administrator may. */
function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const handleError = (error: NodeJS.ErrnoException) => {
      server.off('listening', handleListening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const handleListening = () => {
      server.off('error', handleError)
      resolve(true)
    }
    server.once('error', handleError)
    server.once('listening', handleListening)
    server.listen({ port, host, exclusive: true })
  })
}
