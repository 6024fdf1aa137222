import { createHash, verify, X509Certificate } from 'node:crypto'
import { issuerAndSerialOf } from './cms'
import { childOf, childrenOf, encodeDer, encodeInteger, readDer, sequence, TAG } from './der'
import type { DerValue } from './der'
import { DIGESTS, OID, SIGNATURE_ALGORITHMS } from './oids'

/** A signature of CMS that is genuine, with what it is made of. */
export type VerifiedData = {
  readonly signer: X509Certificate
  /** That of the signer included, in the order of the file. */
  readonly certificates: readonly Buffer[]
  readonly attributes: readonly Buffer[]
  readonly signature: Buffer
  /** What is signed, where it is inside. */
  readonly content: { readonly type: Buffer; readonly bytes: Buffer } | null
  readonly unsigned: readonly DerValue[]
}

function fail(why: string): never {
  throw new Error(`not genuine: ${why}`)
}

const hashOf = (algorithm: string, bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest()

function digestNameOf(algorithm: DerValue): string {
  return DIGESTS.get(algorithm.whole.toString('hex')) ?? fail('its digest')
}

/** The only value of an attribute. */
function valueOf(attributes: readonly DerValue[], type: Buffer): DerValue | null {
  const found = attributes.filter((each) => childOf(each, 0, TAG.oid).whole.equals(type))
  if (found.length > 1) fail('an attribute is there twice')
  const values = found[0] && childrenOf(childOf(found[0], 1, TAG.set))
  if (values && values.length !== 1) fail('an attribute has several values')
  return values?.[0] ?? null
}

/** The attribute names the certificate of the signer first (RFC 5035, or RFC 2634 with SHA-1), then others. */
function checkNamed(
  attributes: readonly DerValue[],
  own: Buffer,
  certificates: readonly Buffer[],
): void {
  const second = valueOf(attributes, OID.signingCertificateV2)
  const value = second ?? valueOf(attributes, OID.signingCertificate)
  if (!value) return fail('the certificate is not named')
  for (const [index, name] of childrenOf(childOf(value, 0, TAG.sequence)).entries()) {
    const parts = childrenOf(name)
    const algorithm =
      parts[0]?.tag === TAG.sequence ? digestNameOf(parts[0]) : second ? 'sha256' : 'sha1'
    const hash = parts.find(({ tag }) => tag === TAG.octetString)?.content
    const candidates = index === 0 ? [own] : certificates
    if (!candidates.some((each) => hash?.equals(hashOf(algorithm, each))))
      fail('a certificate is another one')
  }
}

/**
 * The certificates are a chain: each but that of the signer has issued another one, and is signed by one of them. The
 * last may be issued by one that is not there.
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
  readonly digests: DerValue
  readonly inner: DerValue
  readonly certificateSet: DerValue
  readonly sid: DerValue
  readonly algorithm: DerValue
  readonly signed: DerValue
  readonly how: DerValue
  readonly value: DerValue
  readonly unsigned: DerValue | null
}

/** The parts, where putting them together again gives the same bytes: every tag and version is as it has to be. */
function readShape(bytes: Buffer): Shape {
  const data = childOf(childOf(readDer(bytes), 1, TAG.context0), 0, TAG.sequence)
  const [, digests, inner, certificateSet, infos] = childrenOf(data)
  if (!digests || !inner || !certificateSet || !infos) return fail('its shape')
  const [, sid, algorithm, signed, how, value, unsigned] = childrenOf(
    childOf(infos, 0, TAG.sequence),
  )
  if (!sid || !algorithm || !signed || !how || !value) return fail('its shape')
  const [type, wrapped] = childrenOf(inner)
  const content = wrapped && childOf(wrapped, 0, TAG.octetString)
  if (!type) return fail('its shape')
  const version = encodeInteger(Buffer.from([type.whole.equals(OID.data) ? 1 : 3]))
  const info = sequence(
    encodeInteger(Buffer.from([1])),
    ...[sid.whole, algorithm.whole, encodeDer(TAG.context0, signed.content), how.whole],
    encodeDer(TAG.octetString, value.content),
    ...(unsigned ? [encodeDer(TAG.context1, unsigned.content)] : []),
  )
  const same = sequence(
    OID.signedData,
    encodeDer(
      TAG.context0,
      sequence(
        ...[version, encodeDer(TAG.set, digests.content)],
        sequence(type.whole, ...(content ? [encodeDer(TAG.context0, content.whole)] : [])),
        ...[encodeDer(TAG.context0, certificateSet.content), encodeDer(TAG.set, info)],
      ),
    ),
  )
  if (!same.equals(bytes)) fail('its shape')
  const shape = { digests, inner, certificateSet, sid, algorithm, signed, how, value }
  return { ...shape, unsigned: unsigned ?? null }
}

/**
 * Verifies SignedData with one signer and its certificates (RFC 5652). `digest`: SHA-256 of what was signed, where that
 * is not inside. Throws where anything of it is not genuine or not supported.
 */
export function verifySignedData(bytes: Buffer, digest: Uint8Array | null): VerifiedData {
  const { digests, inner, certificateSet, sid, algorithm, signed, how, value, unsigned } =
    readShape(bytes)
  if (!SIGNATURE_ALGORITHMS.has(how.whole.toString('hex'))) fail('its algorithm')
  if (!digests.content.equals(algorithm.whole)) fail('its digests')
  const certificates = childrenOf(certificateSet).map(({ whole }) => whole)
  const own = certificates.find((each) => issuerAndSerialOf(each).equals(sid.whole))
  if (!own) return fail('the certificate is missing')
  const attributes = childrenOf(signed)
  checkNamed(attributes, own, certificates)
  checkChain(own, certificates)
  const [type, wrapped] = childrenOf(inner)
  const content = wrapped ? childOf(wrapped, 0, TAG.octetString).content : null
  if (!type || (content === null) === (digest === null)) return fail('its content')
  if (!valueOf(attributes, OID.contentType)?.whole.equals(type.whole)) fail('its kind')
  const name = digestNameOf(algorithm)
  if (!valueOf(attributes, OID.messageDigest)?.content.equals(digest ?? hashOf(name, content!)))
    fail('its content')
  const signer = new X509Certificate(own)
  if (!verify(name, encodeDer(TAG.set, signed.content), signer.publicKey, value.content))
    fail('the signature')
  return {
    signer,
    certificates,
    attributes: attributes.map(({ whole }) => whole),
    signature: value.content,
    content: content && { type: type.whole, bytes: content },
    unsigned: unsigned ? childrenOf(unsigned) : [],
  }
}

/** The time that the signer states, among the signed attributes. */
export function statedTimeOf(attributes: readonly Buffer[]): DerValue | null {
  return valueOf(attributes.map(readDer), OID.signingTime)
}
