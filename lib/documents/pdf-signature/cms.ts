import { createHash } from 'node:crypto'
import {
  childOf,
  childrenOf,
  context,
  derOf,
  inOrder,
  integer,
  octetString,
  oid,
  readDer,
  sequence,
  set,
  sortedSet,
  tagOf,
  TAG,
  time,
  type Asn1,
} from './asn1'
import { OID, SHA_256_ALGORITHM } from './oids'

// SignedData of CMS for a detached signature (RFC 5652): what a PDF holds of its signature.

/** What is signed instead of the file: its digest, when, and with which certificates. */
export type SignedFacts = {
  /** SHA-256 of the signed bytes. */
  readonly digest: Uint8Array
  readonly at: Date
  /** That of the signer first. */
  readonly certificates: readonly Buffer[]
}

export type SignatureParts = {
  readonly certificates: readonly Buffer[]
  readonly attributes: readonly Asn1[]
  readonly algorithm: Asn1
  readonly signature: Buffer
  readonly timeStampToken: Buffer | null
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const attribute = (type: string, value: Asn1) => sequence(oid(type), set(value))

/**
 * The signed attributes. All certificates are named by their hash (RFC 5035), so that none of them
 * can be exchanged.
 */
export function makeAttributes({ digest, at, certificates }: SignedFacts): readonly Asn1[] {
  const names = certificates.map((each) => sequence(octetString(sha256Of(each))))
  return [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.signingTime, time(at)),
    attribute(OID.messageDigest, octetString(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(...names))),
  ]
}

/** The bytes over which the signature is made (RFC 5652, 5.4). */
export const bytesToSign = (attributes: readonly Asn1[]): Buffer => derOf(sortedSet(...attributes))

/** Issuer and serial number, by which CMS names a certificate. Throws where the bytes are none. */
export function issuerAndSerialOf(certificate: Buffer): Asn1 {
  const fields = childrenOf(childOf(readDer(certificate), 0, TAG.sequence))
  const hasVersion = fields[0] && tagOf(fields[0]) === TAG.context0
  const [serial, , issuer] = hasVersion ? fields.slice(1) : fields
  if (!serial || !issuer || tagOf(serial) !== TAG.integer || tagOf(issuer) !== TAG.sequence)
    throw new RangeError('no certificate')
  return sequence(issuer, serial)
}

/** The whole of a signature; the same parts have the same bytes. */
export function encodeSignature(parts: SignatureParts): Buffer {
  const { certificates, attributes, algorithm, signature, timeStampToken } = parts
  const signerInfo = sequence(
    integer(1),
    issuerAndSerialOf(certificates[0]!),
    SHA_256_ALGORITHM,
    context(0, ...inOrder(attributes)),
    algorithm,
    octetString(signature),
    ...(timeStampToken ? [context(1, attribute(OID.timeStampToken, readDer(timeStampToken)))] : []),
  )
  const signedData = sequence(
    integer(1),
    set(SHA_256_ALGORITHM),
    sequence(oid(OID.data)),
    context(0, ...certificates.map(readDer)),
    set(signerInfo),
  )
  return derOf(sequence(oid(OID.signedData), context(0, signedData)))
}
