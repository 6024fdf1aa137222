import 'server-only'
import { randomBytes } from 'node:crypto'
import { encodeTimeStampRequest, readTimeStampResponse } from './time-stamp'

export type StampAuthority = { readonly url: string; readonly mostMilliseconds: number }

/** A token with the certificates of its authority has four to eight thousand bytes. */
export const LARGEST_TOKEN = 16_384

async function readAnswer(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST_TOKEN) throw new Error('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Asks an authority for a stamp of a signature (RFC 3161, 3.4). Throws where it does not answer in
 * time, refuses, or its stamp is not genuine.
 */
export async function requestTimeStamp(
  authority: StampAuthority,
  signature: Uint8Array,
): Promise<Buffer> {
  // A number that is not negative, and has no zero before it.
  const nonce = Buffer.concat([Buffer.from([1]), randomBytes(15)])
  const response = await fetch(authority.url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(encodeTimeStampRequest(signature, nonce)),
    redirect: 'error',
    signal: AbortSignal.timeout(authority.mostMilliseconds),
  })
  if (!response.ok) throw new Error('the authority refused')
  return readTimeStampResponse(await readAnswer(response), signature, nonce)
}
