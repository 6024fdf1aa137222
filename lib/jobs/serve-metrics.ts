import 'server-only'
import { createServer, type Server } from 'node:http'
import { metricsText } from '@/lib/domain/watch/metrics-text'
import { errorFields, log } from '@/lib/platform/logger'
import { measureServiceAsSystem } from './measure-service'

/** However many read them, the installation is measured at most so often. */
const MEASURED_EVERY_MS = 5_000

type Listening = { readonly port: number; readonly address: string }

/**
 * Serves the metrics at `/metrics` of a port of their own, which does not keep the process alive. A
 * port that is taken is logged; the application runs all the same.
 */
export function serveMetrics({ port, address }: Listening, clock: () => Date): Server {
  let measured: { readonly at: number; readonly text: Promise<string> } | null = null
  const current = (): Promise<string> => {
    const at = clock().getTime()
    if (measured === null || at - measured.at >= MEASURED_EVERY_MS)
      measured = { at, text: measure(clock) }
    return measured.text
  }
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void current().then((text) =>
      response
        .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
        .end(text),
    )
  })
  server.on('error', (error) => log.error('metrics not served', errorFields(error)))
  server.listen(port, address)
  return server.unref()
}

async function measure(clock: () => Date): Promise<string> {
  try {
    return metricsText(await measureServiceAsSystem(clock))
  } catch (error) {
    log.warn('metrics not measured', errorFields(error))
    return metricsText(null)
  }
}
