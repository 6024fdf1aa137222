import { verify, X509Certificate } from 'node:crypto'
import {
  certify,
  type CertificateAuthority,
  type CertifyAnswer,
} from '@/lib/channels/certificate-authority'
import { createGenericAuthority } from '@/lib/channels/generic-authority'
import { findAuthorityMistakes } from '@/lib/platform/signature-env'
import { issue, makeLocalAuthority, newKey, signHash } from '../support/local-authority'
import { startGateway } from '../support/local-gateway'

// 电子认证机构的端口：每一种接入都守同一份约定；答复的每一部分都要核验（电子签名法 第13、16条）。

const HASH = '5f'.repeat(32)
const NOW = new Date('2026-11-28T02:00:00Z')
const ORDER = { hash: HASH, person: '许静' }
const local = makeLocalAuthority()

/** The gateway in front of the local authority, and the driver that asks it. */
async function throughGateway(): Promise<{
  readonly authority: CertificateAuthority
  readonly end: () => Promise<void>
}> {
  const gateway = await startGateway(({ body, headers }) => {
    if (headers.authorization !== 'Bearer geheim') return { status: 401, body: {} }
    const { hash, person } = JSON.parse(body) as typeof ORDER
    const { certificates, signature } = local.answer(local.issueFor(person), hash)
    const text = Buffer.from(signature).toString('base64')
    return { status: 200, body: { certificates, signature: text } }
  })
  const { name, roots } = local
  const settings = { name, roots, endpoint: gateway.url, secret: 'geheim', timeoutMs: 5_000 }
  return { authority: createGenericAuthority(settings), end: gateway.end }
}

const DRIVERS = [
  ['测试用的接入', async () => ({ authority: local as CertificateAuthority, end: async () => {} })],
  ['自有网关', throughGateway],
] as const

describe.each(DRIVERS)('%s', (_name, open) => {
  let driver: Awaited<ReturnType<typeof throughGateway>>
  beforeAll(async () => {
    driver = await open()
  })
  afterAll(() => driver.end())

  test('为本人签发证书，对这份文书的校验值签名；所存的证书和签名可以独立核验', async () => {
    const certified = await certify(driver.authority, ORDER, NOW)
    if (!certified.ok) throw new Error(certified.refusal.code)
    const { certificates, signature, authority, serial } = certified.value
    const own = new X509Certificate(certificates)
    expect(own.toLegacyObject().subject.CN).toBe('许静')
    expect([authority, own.serialNumber]).toEqual([driver.authority.name, serial])
    const bytes = Buffer.from(signature, 'base64')
    expect(verify('sha256', Buffer.from(HASH, 'hex'), own.publicKey, bytes)).toBe(true)
    expect(verify('sha256', Buffer.from('60'.repeat(32), 'hex'), own.publicKey, bytes)).toBe(false)
  })

  test('换一个人、换一份文书，证书和签名都是另外的', async () => {
    const other = await certify(driver.authority, { hash: '60'.repeat(32), person: '周立' }, NOW)
    expect(other).toMatchObject({ ok: true })
    const again = await certify(driver.authority, ORDER, NOW)
    expect(again.ok && other.ok && again.value.serial !== other.value.serial).toBe(true)
  })
})

const own = local.issueFor('许静')
const good = local.answer(own, HASH)
const [, middle = ''] = good.certificates
const stranger = makeLocalAuthority()
const expired = local.issueFor('许静', { to: '2026-11-27' })
const early = local.issueFor('许静', { from: '2026-11-29' })
/** Signed by the key of a person, who is no authority. */
const forged = issue('许静', { name: '许静', key: own.key }, false)

test.each<readonly [string, Partial<CertifyAnswer> | null, string]>([
  ['机构没有应答', null, 'UNREACHABLE'],
  ['没有证书', { certificates: [] }, 'CERTIFICATE_UNREADABLE'],
  ['不是证书', { certificates: ['x'] }, 'CERTIFICATE_UNREADABLE'],
  ['证书已经过期', local.answer(expired, HASH), 'CERTIFICATE_NOT_VALID_NOW'],
  ['证书尚未生效', local.answer(early, HASH), 'CERTIFICATE_NOT_VALID_NOW'],
  ['别人的证书', local.answer(local.issueFor('许敏'), HASH), 'CERTIFICATE_OF_OTHER_PERSON'],
  [
    '别的机构的证书',
    stranger.answer(stranger.issueFor('许静'), HASH),
    'CERTIFICATE_NOT_OF_AUTHORITY',
  ],
  ['缺上级证书', { certificates: [own.pem] }, 'CERTIFICATE_NOT_OF_AUTHORITY'],
  ['不是由上级证书签发', { certificates: [forged.pem, middle] }, 'CERTIFICATE_NOT_OF_AUTHORITY'],
  [
    '由个人的证书签发',
    { certificates: [forged.pem, own.pem, middle] },
    'CERTIFICATE_NOT_OF_AUTHORITY',
  ],
  ['签的不是这份文书', { signature: signHash('60'.repeat(32), own.key) }, 'SIGNATURE_WRONG'],
  ['别的密钥签的', { signature: signHash(HASH, newKey()) }, 'SIGNATURE_WRONG'],
  ['签名是空的', { signature: new Uint8Array() }, 'SIGNATURE_WRONG'],
])('不接受：%s', async (_name, change, expected) => {
  const sign = async () => {
    if (change === null) throw new Error('no answer')
    return { ...good, ...change }
  }
  const { name, roots } = local
  expect(await certify({ name, roots, sign }, ORDER, NOW)).toEqual({
    ok: false,
    refusal: { code: expected },
  })
})

test('网关拒绝、答复不成样子，都当作没有应答', async () => {
  const gateway = await startGateway((_request, no) =>
    no === 1 ? { status: 401, body: {} } : { status: 200, body: { certificates: [] } },
  )
  const { name, roots } = local
  const settings = { name, roots, endpoint: gateway.url, secret: 'x', timeoutMs: 5_000 }
  const authority = createGenericAuthority(settings)
  for (const _attempt of [1, 2])
    expect(await certify(authority, ORDER, NOW)).toMatchObject({ refusal: { code: 'UNREACHABLE' } })
  await gateway.end()
})

test('配置齐全或者没有；正式运行要加密的地址', () => {
  const all = {
    HEYI_CA_NAME: '某电子认证公司',
    HEYI_CA_ENDPOINT: 'https://ca.example.cn/sign',
    HEYI_CA_SECRET: 's',
    HEYI_CA_ROOTS_FILE: '/etc/heyi/ca.pem',
  }
  const names = (settings: Partial<typeof all>) =>
    findAuthorityMistakes(settings, true).map(({ name }) => name)
  expect(names({})).toEqual([])
  expect(names(all)).toEqual([])
  expect(names({ ...all, HEYI_CA_ROOTS_FILE: undefined })).toEqual(['HEYI_CA_ROOTS_FILE'])
  expect(names({ ...all, HEYI_CA_ENDPOINT: 'http://ca.example.cn' })).toEqual(['HEYI_CA_ENDPOINT'])
})
