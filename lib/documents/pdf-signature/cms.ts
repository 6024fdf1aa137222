import { createHash } from 'node:crypto'
import {
  childOf,
  childrenOf,
  encodeDer,
  encodeInteger,
  encodeTime,
  readDer,
  sequence,
  setOf,
  TAG,
} from './der'
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
  readonly attributes: readonly Buffer[]
  readonly algorithm: Buffer
  readonly signature: Buffer
  readonly timeStampToken: Buffer | null
}

const ONE = encodeInteger(Buffer.from([1]))
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const attribute = (type: Buffer, value: Buffer) => sequence(type, encodeDer(TAG.set, value))

/**
 * The signed attributes. All certificates are named by their hash (RFC 5035), so that none of them can be exchanged.
 */
export function encodeAttributes({ digest, at, certificates }: SignedFacts): readonly Buffer[] {
  const names = certificates.map((each) => sequence(encodeDer(TAG.octetString, sha256Of(each))))
  return [
    attribute(OID.contentType, OID.data),
    attribute(OID.signingTime, encodeTime(at)),
    attribute(OID.messageDigest, encodeDer(TAG.octetString, digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(...names))),
  ]
}

/** The bytes over which the signature is made (RFC 5652, 5.4). */
export const bytesToSign = (attributes: readonly Buffer[]) => setOf(...attributes)

/** Issuer and serial number, by which CMS names a certificate. */
export function issuerAndSerialOf(certificate: Buffer): Buffer {
  const fields = childrenOf(childOf(readDer(certificate), 0, TAG.sequence))
  const [serial, , issuer] = fields[0]?.tag === TAG.context0 ? fields.slice(1) : fields
  if (serial?.tag !== TAG.integer || issuer?.tag !== TAG.sequence)
    throw new RangeError('no certificate')
  return sequence(issuer.whole, serial.whole)
}

/** The whole of a signature; the same parts have the same bytes. */
export function encodeSignature(parts: SignatureParts): Buffer {
  const { certificates, attributes, algorithm, signature, timeStampToken } = parts
  const signerInfo = sequence(
    ONE,
    issuerAndSerialOf(certificates[0]!),
    SHA_256_ALGORITHM,
    encodeDer(TAG.context0, ...[...attributes].sort(Buffer.compare)),
    algorithm,
    encodeDer(TAG.octetString, signature),
    ...(timeStampToken
      ? [encodeDer(TAG.context1, attribute(OID.timeStampToken, timeStampToken))]
      : []),
  )
  return sequence(
    OID.signedData,
    encodeDer(
      TAG.context0,
      sequence(
        ONE,
        encodeDer(TAG.set, SHA_256_ALGORITHM),
        sequence(OID.data),
        encodeDer(TAG.context0, ...certificates),
        encodeDer(TAG.set, signerInfo),
      ),
    ),
  )
}
