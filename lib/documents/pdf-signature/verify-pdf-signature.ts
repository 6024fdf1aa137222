import { createHash } from 'node:crypto'
import { childOf, childrenOf, derOf, oidOf, readTime, TAG } from './asn1'
import { encodeSignature } from './cms'
import { commonNameOf } from './common-name'
import { OID, signatureAlgorithmOf } from './oids'
import { readTimeStampToken } from './time-stamp'
import { statedTimeOf, verifySignedData } from './verify-signed-data'

export type PdfSignatureFault =
  /** No signature that covers the whole file. */
  | 'NOT_SIGNED'
  /** The file, or its signature, was changed. */
  | 'ALTERED'

export type PdfSignatureCheck =
  | {
      readonly is: 'genuine'
      readonly signedAt: Date
      readonly signer: string
      /**
       * SHA-256 of the certificate: whether it is one of this installation is for the caller to
       * say.
       */
      readonly fingerprint: string
      readonly stamp: { readonly at: Date; readonly authority: string } | null
    }
  | { readonly is: PdfSignatureFault }

const RANGE = /\/ByteRange \[0 ([1-9]\d*) *([1-9]\d*) *([1-9]\d*) *\]\n\/Contents $/
const LONGEST_BEFORE = 100
/** A signature has from 256 to 65,535 bytes: two for its length, behind two for what it is. */
const SIGNATURE_HEAD = 4

type Gap = { readonly start: number; readonly end: number }

/** Where the digits of the signature are: what is named as its range has to be all of the file. */
function findGap(pdf: Buffer): Gap | null {
  const at = pdf.lastIndexOf('/Contents <')
  if (at < 0) return null
  const start = at + '/Contents '.length
  const before = pdf.toString('latin1', Math.max(0, start - LONGEST_BEFORE), start)
  const range = RANGE.exec(before)?.slice(1).map(Number)
  const end = pdf.indexOf('>', start) + 1
  const isWhole = range?.[0] === start && range[1] === end && range[2] === pdf.length - end
  return isWhole ? { start, end } : null
}

/** The signature without its padding; null where the digits are not as they are written. */
function readContents(pdf: Buffer, { start, end }: Gap): Buffer | null {
  const digits = pdf.toString('latin1', start + 1, end - 1)
  if (!/^(?:[0-9a-f]{2})+$/.test(digits)) return null
  const bytes = Buffer.from(digits, 'hex')
  const length = SIGNATURE_HEAD + bytes.readUInt16BE(2)
  return bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : null
}

function verifyContents(contents: Buffer, digest: Buffer): PdfSignatureCheck {
  const { signer, certificates, attributes, signature, unsigned } = verifySignedData(
    contents,
    digest,
  )
  const algorithm = signatureAlgorithmOf(signer.publicKey.asymmetricKeyType)
  const time = statedTimeOf(attributes)
  const stamped = unsigned.find((each) => oidOf(childOf(each, 0, TAG.oid)) === OID.timeStampToken)
  const [token] = stamped ? childrenOf(childOf(stamped, 1, TAG.set)) : []
  const timeStampToken = token ? derOf(token) : null
  if (!time || !algorithm) return { is: 'ALTERED' }
  const parts = { certificates, attributes, algorithm, signature, timeStampToken }
  // Whatever is neither signed nor a token has one form only.
  if (!encodeSignature(parts).equals(contents)) return { is: 'ALTERED' }
  const stamp = timeStampToken && readTimeStampToken(timeStampToken, signature)
  return {
    is: 'genuine',
    signedAt: readTime(time),
    signer: commonNameOf(signer.subject),
    fingerprint: createHash('sha256').update(signer.raw).digest('hex'),
    stamp: stamp && { at: stamp.at, authority: commonNameOf(stamp.authority) },
  }
}

/**
 * Verifies the signature that the platform gave a PDF: all of the file is covered, and no byte of
 * file, signature or stamp was changed. It says nothing of whether the certificate is trusted.
 * Never throws.
 */
export function verifyPdfSignature(bytes: Uint8Array): PdfSignatureCheck {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const gap = findGap(pdf)
  if (!gap) return { is: pdf.includes('/ByteRange') ? 'ALTERED' : 'NOT_SIGNED' }
  try {
    const contents = readContents(pdf, gap)
    const digest = createHash('sha256')
      .update(pdf.subarray(0, gap.start))
      .update(pdf.subarray(gap.end))
      .digest()
    return contents ? verifyContents(contents, digest) : { is: 'ALTERED' }
  } catch {
    return { is: 'ALTERED' }
  }
}
