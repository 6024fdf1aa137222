// The forwarder of sound and picture (ADR 0144), started by scripts/forwarder.mjs. It prints the
// port of its interface and nothing of anyone.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { readSettings } from './settings'
import { serveInterface } from './serve-interface'

const settings = readSettings(process.env)
// Listeners that remain: the loader of TypeScript ends a process by the signal itself once there is
// none.
const ended = new Promise<void>((end) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end())
})
const server = serveInterface(settings)
server.listen(settings.port, '127.0.0.1')
await once(server, 'listening')
console.log(`转发程序已启动：http://127.0.0.1:${(server.address() as AddressInfo).port}`)

await ended
// Everyone is disconnected when the server has closed. The library's own `cleanup` is not called:
// it frees what the garbage collector has freed already, and the process would end by a signal.
const closed = once(server, 'close')
server.close()
server.closeAllConnections()
await closed
process.exit(0)
