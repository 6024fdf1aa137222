import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { REPORT_SHAPES } from '@/lib/channels/report-shapes'
import { withAccess } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { DeliveryReport, ReportingProvider } from '@/lib/domain/delivery/reports'
import { REPORTS_PER_JOB } from '@/lib/domain/jobs/jobs'
import { DELIVERY_REPORT } from '@/lib/labels/zh-CN/delivery-report'
import { unexpectedSentence } from '@/lib/labels/zh-CN/unexpected'
import { bodyLimit } from '@/lib/platform/body-limit'
import { now } from '@/lib/platform/clock'
import { env, type Env } from '@/lib/platform/env'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { problem } from '../route/problem'
import { readLimited } from '../upload/read-limited'

/** Requests in a minute; a provider puts many reports into one. */
export const REPORT_REQUESTS_PER_MINUTE = 300
const WINDOW_MS = 60_000
/** More in one request are refused: a provider sends them again in smaller ones. */
const MOST_REPORTS = 10_000

/** One length, whatever is compared: the time says nothing of the token. */
const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest()

type ReportSettings = Pick<Env, 'HEYI_SMS_PROVIDER' | 'HEYI_SMS_REPORT_TOKEN'>

/**
 * The provider that reports at this address; null: there is no such address in this installation.
 */
function providerOf(token: string, settings: ReportSettings): ReportingProvider | null {
  const { HEYI_SMS_PROVIDER: provider, HEYI_SMS_REPORT_TOKEN: expected } = settings
  if (!provider || !expected) return null
  return timingSafeEqual(digest(token), digest(expected)) ? provider : null
}

/**
 * `POST /api/v1/delivery-reports/…`: what a provider reports of messages. Providers do not sign:
 * who knows the address is the provider. It is put into the outbox and answered at once; the same
 * answer whether a message is known or not. An entry that is no report is left out, because the
 * provider would send it for ever.
 */
export async function receiveReports(
  request: Request,
  token: string,
  settings: ReportSettings = env(),
): Promise<Response> {
  try {
    const provider = providerOf(token, settings)
    if (!provider) return problem(404, 'NOT_FOUND', DELIVERY_REPORT.notFound)
    return await receiveFrom(provider, request)
  } catch (error) {
    const incident = newIncidentId()
    log.error('route failed', { incident, act: 'delivery-reports', ...errorFields(error) })
    return problem(500, 'UNEXPECTED', unexpectedSentence(incident), { incident })
  }
}

async function receiveFrom(provider: ReportingProvider, request: Request): Promise<Response> {
  const at = now()
  const seconds = await findWait(at)
  if (seconds !== null)
    return problem(429, 'TOO_MANY_REQUESTS', DELIVERY_REPORT.tooMany(seconds), {
      headers: { 'retry-after': String(seconds) },
    })
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (body === null) return problem(413, 'BODY_TOO_LARGE', DELIVERY_REPORT.tooLarge)
  const entries = readEntries(body.toString('utf8'))
  if (entries === null) return problem(400, 'REPORTS_MALFORMED', DELIVERY_REPORT.malformed)
  if (entries.length > MOST_REPORTS) return problem(413, 'BODY_TOO_LARGE', DELIVERY_REPORT.tooLarge)
  const { read, answer } = REPORT_SHAPES[provider]
  const reports = entries.flatMap((entry) => read(entry) ?? [])
  await file(provider, reports, at)
  if (reports.length < entries.length)
    log.warn('entries that are no reports', { count: entries.length - reports.length })
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}

/** Seconds until the provider may come again; null: now. */
async function findWait(at: Date): Promise<number | null> {
  const { count, resetsAt } = await withAccess(null, 'count reports', (db) =>
    countRequest(db, 'delivery-reports', WINDOW_MS, at),
  )
  if (count <= REPORT_REQUESTS_PER_MINUTE) return null
  return Math.max(1, Math.ceil((resetsAt.getTime() - at.getTime()) / 1000))
}

function readEntries(text: string): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : null
  } catch {
    return null
  }
}

/** All of them or none: what is not acknowledged is sent again. */
async function file(
  provider: ReportingProvider,
  reports: readonly DeliveryReport[],
  at: Date,
): Promise<void> {
  if (reports.length === 0) return
  const receivedAt = at.toISOString()
  await withAccess(null, 'put delivery reports into the outbox', async (db) => {
    for (let start = 0; start < reports.length; start += REPORTS_PER_JOB) {
      const payload = {
        provider,
        reports: reports.slice(start, start + REPORTS_PER_JOB),
        receivedAt,
        round: 0,
      }
      await enqueue(db, { kind: 'delivery_reports', payload, runAt: at })
    }
  })
}
