import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childrenOf, derOf, readDer, type Asn1 } from '@/lib/documents/pdf-signature/asn1'
import { openSigner } from '@/lib/documents/pdf-signature/signer'
import { verifyPdfSignature } from '@/lib/documents/pdf-signature/verify-pdf-signature'
import { startStampAuthority } from '../../support/local-stamp-authority'
import { signedPdf } from '../../support/pdf-signers'
import { AT } from '../../support/rendered'
import { seededRandom } from '../../support/seeded-random'

// 时间戳（RFC 3161）和别处发的证书，与 OpenSSL 对照。

let local: Awaited<ReturnType<typeof startStampAuthority>>
beforeAll(async () => {
  local = await startStampAuthority()
})
afterAll(() => local.stop())
beforeEach(() => local.answer('right'))

test('时间戳机构的戳在签名里，写明机构和时间；签名时间仍是给定的', async () => {
  const before = Math.floor(Date.now() / 1000) * 1000
  const { pdf, stamp } = await signedPdf(local.authority)
  expect(stamp).toBe('stamped')
  const check = verifyPdfSignature(pdf)
  if (check.is !== 'genuine') throw new Error(check.is)
  expect(check.signedAt).toEqual(AT)
  expect(check.stamp?.authority).toBe('Local-TSA')
  expect(check.stamp!.at.getTime()).toBeGreaterThanOrEqual(before)
})

test('带戳的文件，签名和戳里任何一处改动一位都看得出来（400 处）', async () => {
  const { pdf } = await signedPdf(local.authority)
  const random = seededRandom(3161)
  const at = Buffer.from(pdf).lastIndexOf('/Contents <')
  const missed = Array.from({ length: 400 }, () => at + Math.floor(random() * 9_000)).filter(
    (place) => {
      const changed = Uint8Array.from(pdf)
      changed[place]! ^= 1 << Math.floor(random() * 8)
      return verifyPdfSignature(changed).is === 'genuine'
    },
  )
  expect(missed).toEqual([])
})

/** Where each value of the ASN.1 begins, inner ones too. */
function startsOf(value: Asn1, start: number): readonly number[] {
  const inside = value.constructed ? childrenOf(value) : []
  const whole = derOf(value).length
  let at = start + whole - inside.reduce((sum, child) => sum + derOf(child).length, 0)
  return [
    start,
    ...inside.flatMap((child) => {
      const began = at
      at += derOf(child).length
      return startsOf(child, began)
    }),
  ]
}

test('签名和戳的每一个标签改动一位，都看得出来', async () => {
  const { pdf } = await signedPdf(local.authority)
  const at = Buffer.from(pdf).lastIndexOf('/Contents <') + '/Contents <'.length
  const padded = Buffer.from(Buffer.from(pdf).toString('latin1', at, at + 14_000), 'hex')
  const contents = padded.subarray(0, 4 + padded.readUInt16BE(2))
  const starts = startsOf(readDer(contents), 0)
  expect(starts.length).toBeGreaterThan(150)
  const missed = starts.filter((start) => {
    const changed = Buffer.from(pdf)
    changed.write((contents[start]! ^ 1).toString(16).padStart(2, '0'), at + start * 2, 'latin1')
    return verifyPdfSignature(changed).is === 'genuine'
  })
  expect(missed).toEqual([])
})

test.each(['refusing', 'another request'] as const)(
  '机构不给戳（%s），文件照样签，并且报告没有戳',
  async (manner) => {
    await signedPdf(local.authority)
    local.answer(manner)
    const { pdf, stamp, fault } = await signedPdf(local.authority)
    expect(stamp).toBe('unavailable')
    expect(fault).toBeDefined()
    expect(verifyPdfSignature(pdf)).toMatchObject({ is: 'genuine', stamp: null })
  },
)

test('机构不应答，等到时限为止', async () => {
  local.answer('silent')
  const { stamp } = await signedPdf({ ...local.authority, mostMilliseconds: 200 })
  expect(stamp).toBe('unavailable')
})

describe('证书文件', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heyi-p12-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (line: string) =>
    execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' })
  const make = (key: string) => {
    run(`req -x509 -newkey ${key} -nodes -keyout key.pem -out own.pem -days 3650 -subj /CN=Court`)
    run('pkcs12 -export -inkey key.pem -in own.pem -out own.p12 -passout pass:secret')
    return readFileSync(join(folder, 'own.p12'))
  }

  test.each([
    ['RSA 3072', 'rsa:3072'],
    ['椭圆曲线', 'ec -pkeyopt ec_paramgen_curve:P-256'],
  ])('OpenSSL 做的（%s）能用', async (_name, key) => {
    const signer = { ...openSigner(make(key), 'secret'), validFrom: new Date(0) }
    const { pdf } = await signedPdf(null, signer)
    expect(verifyPdfSignature(pdf)).toMatchObject({ is: 'genuine', signer: 'Court' })
  })

  test('口令不对、不是证书文件的，打不开', () => {
    const p12 = make('rsa:2048')
    expect(() => openSigner(p12, 'wrong')).toThrow()
    expect(() => openSigner(Buffer.from('no certificate'), 'secret')).toThrow()
  })
})
