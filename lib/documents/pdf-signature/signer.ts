import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import type { Asn1 } from './asn1'
import { commonNameOf } from './common-name'
import { signatureAlgorithmOf } from './oids'

/** Who signs: a key with its certificate and those above it. */
export type Signer = {
  readonly key: KeyObject
  /** As CMS names how the key signs. */
  readonly algorithm: Asn1
  /** That of the signer first, each as DER. */
  readonly certificates: readonly Buffer[]
  readonly name: string
  readonly validFrom: Date
  readonly validUntil: Date
}

const { oids } = forge.pki

/** Of keys that node-forge does not know (elliptic curves) it keeps the bytes. */
function keyOf({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  const bytes = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1
  return createPrivateKey({
    key: Buffer.from(forge.asn1.toDer(bytes).getBytes(), 'latin1'),
    format: 'der',
    type: 'pkcs8',
  })
}

function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): Buffer {
  const bytes = cert ? forge.pki.certificateToAsn1(cert) : asn1
  return Buffer.from(forge.asn1.toDer(bytes).getBytes(), 'latin1')
}

/**
 * Opens a PKCS#12 file. Throws where it is none, its passphrase is another one, it has no key with
 * its certificate, or the key is neither RSA nor of an elliptic curve.
 */
export function openSigner(p12: Buffer, passphrase: string): Signer {
  const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('latin1')), passphrase)
  const bags = store.safeContents.flatMap(({ safeBags }) => safeBags)
  const ofTypes = (...types: readonly string[]) => bags.filter(({ type }) => types.includes(type))
  const [keyBag] = ofTypes(oids.pkcs8ShroudedKeyBag!, oids.keyBag!)
  if (!keyBag) throw new Error('the file has no key')
  const key = keyOf(keyBag)
  const all = ofTypes(oids.certBag!).map(certificateOf)
  const isOfKey = (certificate: Buffer) => new X509Certificate(certificate).checkPrivateKey(key)
  const own = all.find(isOfKey)
  const algorithm = signatureAlgorithmOf(key.asymmetricKeyType)
  if (!own || !algorithm) throw new Error('the file has no certificate of its key')
  const { subject, validFrom, validTo } = new X509Certificate(own)
  return {
    key,
    algorithm,
    certificates: [own, ...all.filter((each) => each !== own)],
    name: commonNameOf(subject),
    validFrom: new Date(validFrom),
    validUntil: new Date(validTo),
  }
}
