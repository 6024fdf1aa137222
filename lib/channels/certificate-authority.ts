import { verify, X509Certificate } from 'node:crypto'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

// The port to a certificate authority that is licensed (电子签名法 第13、16、18条): for a person it signs
// the hash of what the person signed. What a driver answers is verified here, whichever it is.

/** What is signed, and for whom. */
export type CertifyOrder = {
  /**
   * SHA-256 of the file that the person signs, in hex. Its 32 bytes are the message of the
   * signature.
   */
  readonly hash: string
  /** As the certificate has to name the person. */
  readonly person: string
}

export type CertifyAnswer = {
  /** PEM: the certificate of the person first, then those above it; the root may be left out. */
  readonly certificates: readonly string[]
  /** With SHA-256, by the key of the person. */
  readonly signature: Uint8Array
}

export type CertificateAuthority = {
  /** As it is licensed. */
  readonly name: string
  /** PEM of the roots of this authority: what does not lead to one of them is not its. */
  readonly roots: readonly string[]
  /** Throws where the authority cannot be reached or refuses. */
  readonly sign: (order: CertifyOrder) => Promise<CertifyAnswer>
}

/** A signature of a person that an authority certified, as it is kept. */
export type Certification = {
  readonly authority: string
  /** PEM, the certificate of the person first. */
  readonly certificates: string
  /** Base64. */
  readonly signature: string
  readonly serial: string
}

export type CertifyFault =
  | 'UNREACHABLE'
  | 'CERTIFICATE_UNREADABLE'
  | 'CERTIFICATE_NOT_VALID_NOW'
  | 'CERTIFICATE_OF_OTHER_PERSON'
  | 'CERTIFICATE_NOT_OF_AUTHORITY'
  | 'SIGNATURE_WRONG'

/** No authority issues longer chains. */
const MOST_CERTIFICATES = 6

/** Lets an authority certify what a person signs, and verifies each part of the answer. */
export async function certify(
  authority: CertificateAuthority,
  order: CertifyOrder,
  at: Date,
): Promise<Result<Certification, { readonly code: CertifyFault }>> {
  const answer = await authority.sign(order).catch(() => null)
  if (!answer) return refuse({ code: 'UNREACHABLE' })
  const chain = readCertificates(answer.certificates)
  const roots = readCertificates(authority.roots)
  const [own] = chain ?? []
  if (!chain || !roots || !own) return refuse({ code: 'CERTIFICATE_UNREADABLE' })
  if (!chain.every((each) => isValidAt(each, at)))
    return refuse({ code: 'CERTIFICATE_NOT_VALID_NOW' })
  if (own.toLegacyObject().subject.CN !== order.person)
    return refuse({ code: 'CERTIFICATE_OF_OTHER_PERSON' })
  if (own.ca || !leadsTo(chain, roots)) return refuse({ code: 'CERTIFICATE_NOT_OF_AUTHORITY' })
  if (!isSignedBy(own, order, answer.signature)) return refuse({ code: 'SIGNATURE_WRONG' })
  return ok({
    authority: authority.name,
    certificates: chain.map((each) => each.toString()).join(''),
    signature: Buffer.from(answer.signature).toString('base64'),
    serial: own.serialNumber,
  })
}

function readCertificates(pems: readonly string[]): X509Certificate[] | null {
  try {
    return pems.slice(0, MOST_CERTIFICATES).map((pem) => new X509Certificate(pem))
  } catch {
    return null
  }
}

/** Both as OpenSSL prints them: Jan  1 00:00:00 2020 GMT. */
const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date) =>
  new Date(validFrom) <= at && at <= new Date(validTo)

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate) =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

/** Each is issued by the next one, and the last one by a root, or it is one. */
function leadsTo(chain: readonly X509Certificate[], roots: readonly X509Certificate[]): boolean {
  const isLinked = chain.every((each, index) => {
    const next = chain[index + 1]
    return next === undefined || isIssuedBy(each, next)
  })
  const last = chain.at(-1)!
  return (
    isLinked &&
    roots.some((root) => root.fingerprint256 === last.fingerprint256 || isIssuedBy(last, root))
  )
}

function isSignedBy(own: X509Certificate, { hash }: CertifyOrder, signature: Uint8Array): boolean {
  try {
    return verify('sha256', Buffer.from(hash, 'hex'), own.publicKey, signature)
  } catch {
    return false
  }
}
