import { generateKeyPair, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { pdfSignature } from '@/lib/labels/zh-CN/pdf-signature'

// A key of the installation's own for trying out: it lies in a folder, and no authority has issued
// its certificate.

const FILE = 'trial-signer.p12'
export const TRIAL_PASSPHRASE = 'trial'
const YEARS = 30
const generate = promisify(generateKeyPair)

/** A certificate that its own key signs; it says that it is for trying out. */
export async function makeTrialSigner(): Promise<Buffer> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }) as string
  const key = forge.pki.privateKeyFromPem(pem)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  // The first bit is 0: a serial number is not negative.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  // Before all demonstration data.
  certificate.validity.notBefore = new Date('2020-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date(`${2020 + YEARS}-01-01T00:00:00Z`)
  const subject = [
    { shortName: 'CN', value: pdfSignature.trialName, valueTagClass: forge.asn1.Type.UTF8 },
  ] as unknown as forge.pki.CertificateField[]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
  ])
  certificate.sign(key, forge.md.sha256.create())
  const p12 = forge.pkcs12.toPkcs12Asn1(key, [certificate], TRIAL_PASSPHRASE)
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'latin1')
}

const hasCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** The key of a folder, which is made at the first use; of several processes one makes it. */
export async function readTrialSigner(folder: string): Promise<Buffer> {
  const path = join(folder, FILE)
  const there = await readIfThere(path)
  if (there) return there
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const own = join(folder, `${FILE}.${randomBytes(8).toString('hex')}`)
  await writeFile(own, await makeTrialSigner(), { mode: 0o600 })
  try {
    await link(own, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(own, { force: true })
  }
  return readFile(path)
}
