import { createHash, verify, X509Certificate } from 'node:crypto'
import {
  childOf,
  childrenOf,
  contentOf,
  context,
  derOf,
  integer,
  octetString,
  oid,
  oidOf,
  readDer,
  sequence,
  set,
  tagOf,
  TAG,
  type Asn1,
} from './asn1'
import { issuerAndSerialOf } from './cms'
import { digestNameOf, isSignatureAlgorithm, OID } from './oids'

/** A signature of CMS that is genuine, with what it is made of. */
export type VerifiedData = {
  readonly signer: X509Certificate
  /** That of the signer included, in the order of the file. */
  readonly certificates: readonly Buffer[]
  readonly attributes: readonly Asn1[]
  readonly signature: Buffer
  /** What is signed, where it is inside. */
  readonly content: { readonly type: string; readonly bytes: Buffer } | null
  readonly unsigned: readonly Asn1[]
}

function fail(why: string): never {
  throw new Error(`not genuine: ${why}`)
}

const hashOf = (algorithm: string, bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest()

const digestOf = (algorithm: Asn1): string => digestNameOf(algorithm) ?? fail('its digest')

/** The only value of an attribute. */
function valueOf(attributes: readonly Asn1[], type: string): Asn1 | null {
  const found = attributes.filter((each) => oidOf(childOf(each, 0, TAG.oid)) === type)
  if (found.length > 1) fail('an attribute is there twice')
  const values = found[0] && childrenOf(childOf(found[0], 1, TAG.set))
  if (values && values.length !== 1) fail('an attribute has several values')
  return values?.[0] ?? null
}

/**
 * The attribute names the certificate of the signer first (RFC 5035, or RFC 2634 with SHA-1), then
 * others.
 */
function checkNamed(
  attributes: readonly Asn1[],
  own: Buffer,
  certificates: readonly Buffer[],
): void {
  const second = valueOf(attributes, OID.signingCertificateV2)
  const value = second ?? valueOf(attributes, OID.signingCertificate)
  if (!value) return fail('the certificate is not named')
  for (const [index, name] of childrenOf(childOf(value, 0, TAG.sequence)).entries()) {
    const parts = childrenOf(name)
    const [first] = parts
    const isNamed = first && tagOf(first) === TAG.sequence
    const algorithm = isNamed ? digestOf(first) : second ? 'sha256' : 'sha1'
    const hash = parts.find((each) => tagOf(each) === TAG.octetString)
    const candidates = index === 0 ? [own] : certificates
    if (!candidates.some((each) => hash && contentOf(hash).equals(hashOf(algorithm, each))))
      fail('a certificate is another one')
  }
}

/**
 * The certificates are a chain: each but that of the signer has issued another one, and is signed
 * by one of them. The last may be issued by one that is not there.
 */
function checkChain(own: Buffer, certificates: readonly Buffer[]): void {
  const left = new Set(certificates.filter((each) => each !== own))
  let current = new X509Certificate(own)
  while (left.size > 0) {
    const issuer = [...left].find((each) => current.checkIssued(new X509Certificate(each)))
    if (!issuer) return fail('a certificate has nothing to do with the signature')
    left.delete(issuer)
    const next = new X509Certificate(issuer)
    if (!current.verify(next.publicKey)) fail('a certificate')
    current = next
  }
  if (current.checkIssued(current) && !current.verify(current.publicKey)) fail('a certificate')
}

type Shape = {
  readonly digests: Asn1
  readonly type: string
  readonly content: Buffer | null
  readonly certificates: readonly Asn1[]
  readonly sid: Asn1
  readonly algorithm: Asn1
  readonly attributes: readonly Asn1[]
  readonly how: Asn1
  readonly signature: Buffer
  readonly unsigned: readonly Asn1[]
}

/**
 * The parts, where putting them together again gives the same bytes: every tag and version is as it
 * has to be.
 */
function readShape(bytes: Buffer): Shape {
  const data = childOf(childOf(readDer(bytes), 1, TAG.context0), 0, TAG.sequence)
  const [, digests, inner, certificateSet, infos] = childrenOf(data)
  if (!digests || !inner || !certificateSet || !infos) return fail('its shape')
  const [, sid, algorithm, signed, how, value, others] = childrenOf(childOf(infos, 0, TAG.sequence))
  if (!sid || !algorithm || !signed || !how || !value) return fail('its shape')
  const wrapped = childrenOf(inner)[1]
  const shape: Shape = {
    digests,
    type: oidOf(childOf(inner, 0, TAG.oid)),
    content: wrapped ? contentOf(childOf(wrapped, 0, TAG.octetString)) : null,
    certificates: childrenOf(certificateSet),
    sid,
    algorithm,
    attributes: childrenOf(signed),
    how,
    signature: contentOf(value),
    unsigned: others ? childrenOf(others) : [],
  }
  if (!encodeShape(shape).equals(bytes)) fail('its shape')
  return shape
}

function encodeShape(shape: Shape): Buffer {
  const { digests, type, content, certificates, sid, algorithm, attributes, how } = shape
  const info = sequence(
    integer(1),
    ...[sid, algorithm, context(0, ...attributes), how, octetString(shape.signature)],
    ...(shape.unsigned.length > 0 ? [context(1, ...shape.unsigned)] : []),
  )
  const data = sequence(
    integer(type === OID.data ? 1 : 3),
    set(...childrenOf(digests)),
    sequence(oid(type), ...(content ? [context(0, octetString(content))] : [])),
    ...[context(0, ...certificates), set(info)],
  )
  return derOf(sequence(oid(OID.signedData), context(0, data)))
}

/**
 * Verifies SignedData with one signer and its certificates (RFC 5652). `digest`: SHA-256 of what
 * was signed, where that is not inside. Throws where anything of it is not genuine or not
 * supported.
 */
export function verifySignedData(bytes: Buffer, digest: Uint8Array | null): VerifiedData {
  const { digests, type, content, sid, algorithm, attributes, how, signature, ...shape } =
    readShape(bytes)
  if (!isSignatureAlgorithm(how)) fail('its algorithm')
  if (!derOf(digests).equals(derOf(set(algorithm)))) fail('its digests')
  const certificates = shape.certificates.map(derOf)
  const named = derOf(sid)
  const own = certificates.find((each) => derOf(issuerAndSerialOf(each)).equals(named))
  if (!own) return fail('the certificate is missing')
  checkNamed(attributes, own, certificates)
  checkChain(own, certificates)
  if ((content === null) === (digest === null)) return fail('its content')
  const kind = valueOf(attributes, OID.contentType)
  if (!kind || oidOf(kind) !== type) fail('its kind')
  const name = digestOf(algorithm)
  const stated = valueOf(attributes, OID.messageDigest)
  if (!stated || !contentOf(stated).equals(digest ?? hashOf(name, content!))) fail('its content')
  const signer = new X509Certificate(own)
  if (!verify(name, derOf(set(...attributes)), signer.publicKey, signature)) fail('the signature')
  return {
    signer,
    certificates,
    attributes,
    signature,
    content: content && { type, bytes: content },
    unsigned: shape.unsigned,
  }
}

/** The time that the signer states, among the signed attributes. */
export const statedTimeOf = (attributes: readonly Asn1[]): Asn1 | null =>
  valueOf(attributes, OID.signingTime)
