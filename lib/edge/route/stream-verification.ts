import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { mayAct } from '@/lib/domain/access/policy'
import { readNotedAnchors, type NotedAnchor } from '@/lib/domain/audit/noted-anchors'
import { VERIFY } from '@/lib/labels/zh-CN/audit-verify'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { unexpectedSentence } from '@/lib/labels/zh-CN/unexpected'
import { now } from '@/lib/platform/clock'
import { createBoundedGate } from '@/lib/platform/concurrency'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { verifyRecord, type VerifiedRecord } from '@/lib/queries/audit/verify-record'
import { readLimited } from '../upload/read-limited'
import { notFound } from './not-found'
import { problem } from './problem'

/** A line of the answer: how far it has come, the result, or a sentence where it failed. */
export type VerificationLine =
  | { readonly checked: number; readonly total: number }
  | { readonly verified: VerifiedRecord }
  | { readonly message: string }

/** An hourly anchor is a line of about 100 bytes: forty years of them. */
const MOST_BYTES = 40_000_000

/** Two at once would only take twice as long. */
const admit = createBoundedGate(1)

/**
 * Handler of 核验. The body is the text of the noted anchors, which may be empty. Answers with lines
 * of JSON while it works; it stops when the reader goes away.
 */
export async function streamVerification(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  if (!mayAct(actor, 'audit:verify', {})) return notFound()
  const body = await readLimited(request, MOST_BYTES)
  if (body === null) return problem(413, 'NOTED_TOO_LARGE', VERIFY.tooLarge)
  const read = readNotedAnchors(body.toString('utf8'))
  if ('badLine' in read) return problem(422, 'NOTED_UNREADABLE', VERIFY.badLine(read.badLine))
  const stream = new TransformStream<VerificationLine, VerificationLine>()
  const started = admit(() => writeLines(stream.writable, actor, read.anchors))
  if (started === null) return problem(503, 'VERIFICATION_BUSY', VERIFY.busy)
  const lines = stream.readable
    .pipeThrough(
      new TransformStream<VerificationLine, string>({
        transform: (line, controller) => controller.enqueue(`${JSON.stringify(line)}\n`),
      }),
    )
    .pipeThrough(new TextEncoderStream())
  return new Response(lines, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
  })
}

async function writeLines(
  lines: WritableStream<VerificationLine>,
  actor: Actor,
  noted: readonly NotedAnchor[],
): Promise<void> {
  const writer = lines.getWriter()
  let isGone = false
  writer.closed.catch(() => {
    isGone = true
  })
  const send = (line: VerificationLine) => writer.write(line).catch(() => undefined)
  try {
    const answer = await verifyRecord(actor, noted, (checked, total) => {
      if (isGone) throw new Error('the reader has gone away')
      void send({ checked, total })
    })
    await send(
      answer.ok ? { verified: answer.value } : { message: refusalSentence(answer.refusal, now()) },
    )
  } catch (error) {
    const incident = newIncidentId()
    if (!isGone) log.error('verification failed', { incident, ...errorFields(error) })
    await send({ message: unexpectedSentence(incident) })
  }
  await writer.close().catch(() => undefined)
}
