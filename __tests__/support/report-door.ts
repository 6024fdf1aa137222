import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { receiveReports } from '@/lib/edge/delivery-report/receive-reports'
import { refuseRequest } from '@/lib/edge/security/request-rules'
import type { ReportingProvider } from '@/lib/domain/delivery/reports'
import { actAt } from './case-rows'

/** The token that the installation of a test has. */
export const REPORT_TOKEN = 'k7Qw2mZr9TfVbN4xLs8DpYh3Jc6Ge1Ua'

const PATH = '/api/v1/delivery-reports/'

/**
 * The address for reports as a real HTTP server on the loopback address: a provider posts to it as
 * it posts to the application, through the rules for every request. It is always ACT_AT there.
 */
export async function openReportDoor(provider: ReportingProvider | undefined, hasToken = true) {
  const settings = {
    HEYI_SMS_PROVIDER: provider,
    HEYI_SMS_REPORT_TOKEN: hasToken ? REPORT_TOKEN : undefined,
  }
  const server = createServer(async (incoming, response) => {
    const { method = 'GET', url: path = '/' } = incoming
    const request = new Request(`http://heyi.test${path}`, {
      method,
      headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
      body: Readable.toWeb(incoming) as ReadableStream,
      duplex: 'half',
    } as RequestInit)
    const answer =
      refuseRequest({ method, path, headers: request.headers }, null) ??
      (await actAt(() => receiveReports(request, path.slice(PATH.length), settings)))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  /** Posts a body as it is; anything but text becomes JSON. */
  const push = async (body: unknown, token = REPORT_TOKEN) => {
    const answer = await fetch(`http://127.0.0.1:${port}${PATH}${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
    })
    return [answer.status, await answer.json()] as const
  }
  return {
    push,
    end: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A report of a gateway of one's own. */
export const reportOf = (id: string, change: object = {}) => ({
  id,
  status: 'undelivered',
  code: 'MK:0001',
  at: '2026-11-24T10:05:00+08:00',
  ...change,
})
