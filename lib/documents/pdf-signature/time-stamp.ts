import { createHash } from 'node:crypto'
import {
  childOf,
  childrenOf,
  contentOf,
  derOf,
  integer,
  octetString,
  readDer,
  readTime,
  sequence,
  tagOf,
  TAG,
  TRUE,
} from './asn1'
import { digestNameOf, OID, SHA_256_WITH_NULL } from './oids'
import { verifySignedData } from './verify-signed-data'

// Time stamps of a signature (RFC 3161): a token of an authority that proves that the signature
// existed at a time.

const imprintOf = (signature: Uint8Array) => createHash('sha256').update(signature).digest()

/**
 * A request for a stamp of these bytes, with the certificate of the authority in the answer.
 * @param nonce begins with a byte from 1 to 127
 */
export function encodeTimeStampRequest(signature: Uint8Array, nonce: Uint8Array): Buffer {
  const imprint = sequence(SHA_256_WITH_NULL, octetString(imprintOf(signature)))
  return derOf(sequence(integer(1), imprint, integer(...nonce), TRUE))
}

/**
 * The token of an answer. Throws where the authority refused, or its token is not of these bytes or
 * of this request, or is not signed.
 */
export function readTimeStampResponse(
  response: Buffer,
  signature: Uint8Array,
  nonce: Uint8Array,
): Buffer {
  const [status, token] = childrenOf(readDer(response))
  const code = status && contentOf(childOf(status, 0, TAG.integer)).toString('hex')
  if (!token || (code !== '00' && code !== '01')) throw new Error('the authority gave no stamp')
  const bytes = derOf(token)
  const { numbers } = readTimeStampToken(bytes, signature)
  if (!numbers.some((number) => number.equals(nonce))) throw new Error('a stamp of another request')
  return bytes
}

export type TimeStamp = {
  readonly at: Date
  readonly authority: string
  /** The numbers of its information behind the time; one of them is the nonce of the request. */
  readonly numbers: readonly Buffer[]
}

/** Reads and verifies a token of these bytes. Throws where it is not genuine or of other bytes. */
export function readTimeStampToken(token: Buffer, signature: Uint8Array): TimeStamp {
  const { content, signer } = verifySignedData(token, null)
  if (content?.type !== OID.timeStampInfo) throw new Error('no time stamp')
  if (!signer.keyUsage?.includes('1.3.6.1.5.5.7.3.8')) throw new Error('no certificate for stamps')
  const info = readDer(content.bytes)
  const [, , imprint, , time, ...others] = childrenOf(info)
  if (!imprint || !time) throw new Error('no time stamp')
  const [algorithm, hash] = childrenOf(imprint)
  const isOfBytes =
    algorithm &&
    hash &&
    digestNameOf(algorithm) === 'sha256' &&
    contentOf(hash).equals(imprintOf(signature))
  if (!isOfBytes) throw new Error('a stamp of other bytes')
  return {
    at: readTime(time),
    authority: signer.subject,
    numbers: others.filter((each) => tagOf(each) === TAG.integer).map(contentOf),
  }
}
