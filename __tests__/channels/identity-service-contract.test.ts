import { createGenericIdentityService } from '@/lib/channels/generic-identity-service'
import type { IdentityService } from '@/lib/channels/identity-service'
import { findServiceMistakes } from '@/lib/platform/identity-env'
import { startGateway, type GatewayAnswer } from '../support/local-gateway'

// 身份认证平台的端口：每一种接入都守同一份约定；只认完整的回答，其余都当作没有应答（在线诉讼规则 第7条）。

const HERS = { name: '许静', documentKind: 'id_card', number: '11010519491231002X' } as const
const TIMEOUT_MS = 400

/** What the platform knows, and how it behaves. */
function platform(body: string): GatewayAnswer {
  const sent = JSON.parse(body) as { name: string; documentKind: string; number: string }
  if (sent.number !== HERS.number) return { status: 200, body: { result: 'unknown' } }
  return { status: 200, body: { result: sent.name === HERS.name ? 'same' : 'different' } }
}

/** The driver before a gateway that behaves like this. */
async function open(answer: (body: string, no: number) => GatewayAnswer) {
  const gateway = await startGateway(({ body, headers }, no) =>
    headers.authorization === 'Bearer geheim' ? answer(body, no) : { status: 401, body: {} },
  )
  const settings = { name: '身份认证平台', endpoint: gateway.url, timeoutMs: TIMEOUT_MS }
  const connect = (secret = 'geheim'): IdentityService =>
    createGenericIdentityService({ ...settings, secret })
  return { ...gateway, connect }
}

const DRIVERS = [['自有网关', open]] as const

describe.each(DRIVERS)('%s', (_name, start) => {
  let gateway: Awaited<ReturnType<typeof start>> | undefined
  afterEach(async () => {
    await gateway?.end()
    gateway = undefined
  })
  async function checkWith(
    answer: (body: string, no: number) => GatewayAnswer,
    question = HERS as object,
  ) {
    gateway = await start(answer)
    return gateway.connect().check(question as typeof HERS)
  }

  test.each([
    ['姓名和号码对得上', HERS, 'same'],
    ['对不上', { ...HERS, name: '许敏' }, 'different'],
    ['查不到', { ...HERS, number: '819999199003070014' }, 'unknown'],
  ])('%s', async (_case, question, expected) => {
    expect(await checkWith(platform, question)).toBe(expected)
  })

  test('只发姓名、证件种类和号码，带密钥', async () => {
    await checkWith(platform)
    const [request] = gateway!.received
    expect(JSON.parse(request!.body)).toEqual(HERS)
    expect(request!.headers.authorization).toBe('Bearer geheim')
    expect(request!.url).toBe('/')
  })

  const good = { result: 'same' }
  test.each<[string, GatewayAnswer]>([
    ['出错 500', { status: 500, body: good }],
    ['太忙 429', { status: 429, body: good }],
    ['还没有办 202', { status: 202, body: good }],
    ['不是 JSON', { status: 200, body: '<html>same</html>' }],
    ['空的', { status: 200, body: '' }],
    ['没有结果', { status: 200, body: {} }],
    ['不认识的结果', { status: 200, body: { result: 'yes' } }],
    ['自称没有应答', { status: 200, body: { result: 'unavailable' } }],
    ['结果是一列', { status: 200, body: { result: ['same'] } }],
    ['太长', { status: 200, body: { result: 'same', more: 'x'.repeat(200_000) } }],
  ])('当作没有应答：%s', async (_case, answer) => {
    expect(await checkWith(() => answer)).toBe('unavailable')
  })

  test('转到别处：不跟去，姓名和号码只发给网关', async () => {
    const redirect = { status: 307, body: '', location: '/elsewhere' }
    const answer = await checkWith((_body, no) =>
      no === 1 ? redirect : { status: 200, body: good },
    )
    expect([answer, gateway!.received.length]).toEqual(['unavailable', 1])
  })

  test('不回答：到时限就不等', async () => {
    const start = performance.now()
    expect(await checkWith(() => null)).toBe('unavailable')
    const waited = performance.now() - start
    expect(waited).toBeGreaterThan(TIMEOUT_MS - 50)
    expect(waited).toBeLessThan(TIMEOUT_MS * 10)
  })

  test('密钥不对、网关不在：当作没有应答，不抛出', async () => {
    gateway = await start(platform)
    expect(await gateway.connect('falsch').check(HERS)).toBe('unavailable')
    const service = gateway.connect()
    await gateway.end()
    gateway = undefined
    expect(await service.check(HERS)).toBe('unavailable')
  })
})

test('配置齐全或者没有；正式运行要加密的地址', () => {
  const all = {
    HEYI_IDENTITY_NAME: '身份认证平台',
    HEYI_IDENTITY_ENDPOINT: 'https://id.example.cn/check',
    HEYI_IDENTITY_SECRET: 's',
  }
  const names = (settings: Partial<typeof all>, isProduction = true) =>
    findServiceMistakes(settings, isProduction).map(({ name }) => name)
  expect(names({})).toEqual([])
  expect(names(all)).toEqual([])
  expect(names({ ...all, HEYI_IDENTITY_SECRET: undefined })).toEqual(['HEYI_IDENTITY_SECRET'])
  expect(names({ HEYI_IDENTITY_SECRET: 's' })).toEqual([
    'HEYI_IDENTITY_NAME',
    'HEYI_IDENTITY_ENDPOINT',
  ])
  const open = { ...all, HEYI_IDENTITY_ENDPOINT: 'http://id.example.cn' }
  expect(names(open)).toEqual(['HEYI_IDENTITY_ENDPOINT'])
  expect(names(open, false)).toEqual([])
})
