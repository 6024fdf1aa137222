// The forwarder of sound and picture (ADR 0144), started by scripts/forwarder.mjs. It prints the
// port of its interface and nothing of anyone.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { cleanup } from 'node-datachannel'
import { readSettings } from './settings'
import { serveInterface } from './serve-interface'

const settings = readSettings(process.env)
const server = serveInterface(settings)
server.listen(settings.port, '127.0.0.1')
await once(server, 'listening')
console.log(`转发程序已启动：http://127.0.0.1:${(server.address() as AddressInfo).port}`)

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
server.close()
server.closeAllConnections()
cleanup()
process.exit(0)
