import 'server-only'
import { randomBytes } from 'node:crypto'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { readLimited } from '../upload/read-limited'
import { problem } from './problem'

// How fast the line between a device and this server is (components/device-check). It says nothing
// of anyone and keeps nothing.

/** Random, so that no line compresses it; as large as a picture of a page. */
const BYTES = new Uint8Array(randomBytes(262_144))
/** More than a page sends. */
const MOST_BYTES = 163_840

export function sendLineBytes(): Response {
  return new Response(BYTES, { headers: { 'content-type': 'application/octet-stream' } })
}

/** Reads what is sent and forgets it. */
export async function takeLineBytes(request: Request): Promise<Response> {
  const body = await readLimited(request, MOST_BYTES)
  if (body === null) return problem(413, 'BODY_TOO_LARGE', requestSentence.BODY_TOO_LARGE)
  return new Response(null, { status: 204 })
}
