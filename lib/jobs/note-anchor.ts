import 'server-only'
import { appendFile } from 'node:fs/promises'
import { writeNotedAnchor } from '@/lib/domain/audit/noted-anchors'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'

const POST_LIMIT_MS = 10_000

type Sealed = {
  readonly id: number
  readonly at: Date
  readonly hash: string
  readonly heads: number
}

/**
 * Notes an anchor outside the database: in the log, and where the operator wants it in a file and
 * at an address. What cannot be reached is logged; the anchor remains, and the next one is noted
 * again.
 */
export async function noteAnchor(anchor: Sealed): Promise<void> {
  const { id, hash, heads } = anchor
  log.info('chains sealed', { count: heads, anchor: id, hash })
  const { HEYI_ANCHOR_FILE: file, HEYI_ANCHOR_URL: address } = env()
  if (file) await attempt('anchor not written to the file', () => appendLine(file, anchor))
  if (address) await attempt('anchor not posted', () => post(address, anchor))
}

async function attempt(trouble: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error(trouble, errorFields(error))
  }
}

/** `flush`: the line is on the disk before the next thing is done. */
async function appendLine(file: string, anchor: Sealed): Promise<void> {
  await appendFile(file, `${writeNotedAnchor(anchor)}\n`, { mode: 0o600, flush: true })
}

async function post(address: string, { id, at, hash }: Sealed): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ anchor: id, at: at.toISOString(), hash }),
    signal: AbortSignal.timeout(POST_LIMIT_MS),
    redirect: 'error',
  })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}
