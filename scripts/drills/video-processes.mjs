// Several web processes of one database behind one address: which of them a browser reaches, its
// header says.
import { openSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { findFreePort } from '../setup/ports.mjs'
import { startWebServer, stopWebServer, waitUntilReady } from '../setup/web-server.mjs'
import { ownFolder } from './own-data-folder.mjs'

const HEADER = 'x-drill-process'

/** Passes a request on as it is, and its answer as it comes. */
const passTo = (ports) => (incoming, answer) => {
  const port = ports.get(incoming.headers[HEADER] ?? 'first')
  const passed = request(
    {
      host: '127.0.0.1',
      port,
      path: incoming.url,
      method: incoming.method,
      headers: incoming.headers,
    },
    (answered) => {
      answer.writeHead(answered.statusCode, answered.rawHeaders)
      answered.pipe(answer)
    },
  )
  passed.on('error', () => answer.destroy())
  answer.on('close', () => passed.destroy())
  incoming.pipe(passed)
}

/**
 * The address in front of the machine's own process, which is the first.
 * @returns the address; a way to add a process with settings of its own; `headersOf`: by which a
 * browser reaches it
 */
export async function openAddress(machine) {
  const ports = new Map([['first', Number(new URL(machine.url).port)]])
  const servers = new Map()
  const proxy = createServer(passTo(ports))
  const port = await findFreePort(ports.get('first') + 1)
  await new Promise((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    headersOf: (name) => ({ [HEADER]: name }),
    /** @returns its process */
    async add(name, settings = {}) {
      const own = await findFreePort(port + 1 + servers.size)
      const log = openSync(join(ownFolder, `${name}.log`), 'a')
      const server = startWebServer({
        command: 'start',
        port: own,
        host: '127.0.0.1',
        env: { ...machine.env, ...settings },
        stdio: ['ignore', log, log],
      })
      servers.set(name, server)
      ports.set(name, own)
      if (!(await waitUntilReady(server, own))) throw new Error(`程序“${name}”没有就绪。`)
      return server.pid
    },
    async remove(name) {
      if (!servers.has(name)) return
      await stopWebServer(servers.get(name))
      servers.delete(name)
      ports.delete(name)
    },
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      for (const server of servers.values()) await stopWebServer(server)
    },
  }
}
