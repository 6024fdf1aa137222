import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import forge from 'node-forge'
import type { CertificateAuthority, CertifyAnswer } from '@/lib/channels/certificate-authority'

// A certificate authority of the tests' own: real certificates and signatures.

type Issuer = { readonly name: string; readonly key: KeyObject }
export type Issued = { readonly key: KeyObject; readonly pem: string }

const pemOf = (key: KeyObject) => key.export({ type: 'pkcs1', format: 'pem' }) as string

export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

type Validity = { readonly from?: string; readonly to?: string }

/** A certificate for a name, signed by its issuer or by its own key. */
export function issue(
  name: string,
  by: Issuer | null,
  isAuthority: boolean,
  { from = '2020-01-01', to = '2050-01-01' }: Validity = {},
): Issued {
  const key = newKey()
  const own = forge.pki.privateKeyFromPem(pemOf(key))
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(own.n, own.e)
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = new Date(`${from}T00:00:00Z`)
  certificate.validity.notAfter = new Date(`${to}T00:00:00Z`)
  const field = (value: string) =>
    [
      { shortName: 'CN', value, valueTagClass: forge.asn1.Type.UTF8 },
    ] as unknown as forge.pki.CertificateField[]
  certificate.setSubject(field(name))
  certificate.setIssuer(field(by?.name ?? name))
  certificate.setExtensions([
    { name: 'basicConstraints', critical: true, cA: isAuthority },
    isAuthority
      ? { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true }
      : { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
  ])
  const issuer = forge.pki.privateKeyFromPem(pemOf(by?.key ?? key))
  certificate.sign(issuer, forge.md.sha256.create())
  return { key: createPrivateKey(pemOf(key)), pem: forge.pki.certificateToPem(certificate) }
}

export const signHash = (hash: string, key: KeyObject) =>
  sign('sha256', Buffer.from(hash, 'hex'), key)

const ROOT = '测试根证书'
const LICENSED = '测试电子认证机构'

export type LocalAuthority = CertificateAuthority & {
  /** Issues for a person as `sign` does, so that a test can spoil the answer. */
  readonly issueFor: (name: string, validity?: Validity) => Issued
  readonly answer: (issued: Issued, hash: string) => CertifyAnswer
}

/** An authority with a root and one certificate below it, which issues for each person. */
export function makeLocalAuthority(): LocalAuthority {
  const root = issue(ROOT, null, true)
  const middle = issue(LICENSED, { name: ROOT, key: root.key }, true)
  const issueFor = (name: string, validity?: Validity) =>
    issue(name, { name: LICENSED, key: middle.key }, false, validity)
  const answer = ({ key, pem }: Issued, hash: string) => ({
    certificates: [pem, middle.pem],
    signature: signHash(hash, key),
  })
  return {
    name: LICENSED,
    roots: [root.pem],
    sign: async ({ hash, person }) => answer(issueFor(person), hash),
    issueFor,
    answer,
  }
}
