import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

const SOUND = {
  HEYI_DATABASE_URL: 'postgresql://none@127.0.0.1:1/none',
  HEYI_JOB_DATABASE_URL: 'postgresql://none@127.0.0.1:1/none',
  HEYI_PERSONAL_KEY: '11'.repeat(32),
  HEYI_PERSONAL_HASH_KEY: '22'.repeat(32),
  HEYI_FILES_KEY: '44'.repeat(32),
  NEXTAUTH_SECRET: 'a secret that only tests use, long enough to sign with',
}
const OLD_KEY = '33'.repeat(32)
const WARNING = /HEYI_PUBLIC_URL is https, but HEYI_TRUSTED_PROXIES is 0/

/** What a freshly loaded program warns of as it starts. */
async function warningsAtStart(settings: Record<string, string>): Promise<string[]> {
  const before = { ...process.env }
  Object.assign(process.env, SOUND, settings)
  const warnings: string[] = []
  try {
    await jest.isolateModulesAsync(async () => {
      const { log } = await import('@/lib/platform/logger')
      jest
        .spyOn(log, 'warn')
        .mockImplementation((text: unknown) => void warnings.push(String(text)))
      const { startUp } = await import('@/lib/platform/start-up')
      startUp()
    })
  } finally {
    process.env = before
  }
  return warnings
}

test.each([
  ['https://heyi.gov.test', '0', true],
  ['https://heyi.gov.test', '1', false],
  ['', '0', false],
])('对外地址“%s”、代理 %s 层，启动时提醒：%s', async (url, proxies, isWarned) => {
  const warnings = await warningsAtStart({
    HEYI_PUBLIC_URL: url,
    HEYI_TRUSTED_PROXIES: proxies,
  })
  expect(warnings.some((text) => WARNING.test(text))).toBe(isWarned)
})

test.each(['heyi.gov.test', 'ftp://heyi.gov.test', 'javascript:alert(1)'])(
  '对外地址写成“%s”：不启动',
  async (url) => {
    await expect(warningsAtStart({ HEYI_PUBLIC_URL: url })).rejects.toThrow(/HEYI_PUBLIC_URL/)
  },
)

test.each([
  ['没有密钥', { HEYI_PERSONAL_KEY: '' }],
  ['密钥少一位', { HEYI_PERSONAL_KEY: '1'.repeat(63) }],
  ['密钥不是十六进制', { HEYI_PERSONAL_KEY: 'x'.repeat(64) }],
  ['没有检索用的密钥', { HEYI_PERSONAL_HASH_KEY: '' }],
  ['旧密钥少一位', { HEYI_PERSONAL_KEYS_OLD: `${OLD_KEY},${'4'.repeat(63)}` }],
  ['旧密钥里有当前的密钥', { HEYI_PERSONAL_KEYS_OLD: `${OLD_KEY},${SOUND.HEYI_PERSONAL_KEY}` }],
  ['没有文件的密钥', { HEYI_FILES_KEY: '' }],
  ['文件的旧密钥里有当前的密钥', { HEYI_FILES_KEYS_OLD: SOUND.HEYI_FILES_KEY }],
  ['旧密钥写了两次', { HEYI_PERSONAL_KEYS_OLD: `${'ab'.repeat(32)} ${'AB'.repeat(32)}` }],
])('%s：不启动，原因里没有密钥', async (_what, settings) => {
  const [[name, value]] = Object.entries(settings) as [[string, string]]
  const failed = warningsAtStart(settings)
  await expect(failed).rejects.toThrow(name)
  for (const key of value.split(/[, ]/).filter(Boolean))
    await expect(failed).rejects.not.toThrow(key)
})

test.each(['', OLD_KEY, `${OLD_KEY}, ${'44'.repeat(32)}`])('旧密钥“%s”：启动', async (older) => {
  await expect(warningsAtStart({ HEYI_PERSONAL_KEYS_OLD: older })).resolves.toEqual([])
})

const SMS = {
  HEYI_SMS_PROVIDER: 'generic',
  HEYI_SMS_ENDPOINT: 'https://sms.gov.test',
  HEYI_SMS_KEY_SECRET: 's',
}
test('有短信没有对外地址：不启动，短信里的链接当事人打不开', async () => {
  await expect(warningsAtStart(SMS)).rejects.toThrow(/HEYI_PUBLIC_URL/)
  await expect(
    warningsAtStart({ ...SMS, HEYI_PUBLIC_URL: 'http://heyi.gov.test' }),
  ).resolves.toEqual([])
})

const BUCKET = { HEYI_S3_BUCKET: 'files', HEYI_S3_KEY_ID: 'a', HEYI_S3_KEY_SECRET: 'b' }
test.each([
  ['桶没有密钥', { ...BUCKET, HEYI_S3_KEY_SECRET: '' }, 'HEYI_S3_KEY_SECRET'],
  ['桶的地址不是网址', { ...BUCKET, HEYI_S3_ENDPOINT: 'minio' }, 'HEYI_S3_ENDPOINT'],
  [
    '正式运行而桶的地址是 http',
    { ...BUCKET, HEYI_S3_ENDPOINT: 'http://minio.gov.test', NODE_ENV: 'production' },
    'HEYI_S3_ENDPOINT',
  ],
])('%s：不启动', async (_what, settings, name) => {
  await expect(warningsAtStart(settings)).rejects.toThrow(name)
})

test.each([
  { ...BUCKET, HEYI_S3_ENDPOINT: 'https://minio.gov.test', NODE_ENV: 'production' },
  { ...BUCKET, HEYI_S3_ENDPOINT: 'http://127.0.0.1:9000', NODE_ENV: 'production' },
  BUCKET,
])('桶的设置齐全 %#：启动', async (settings) => {
  await expect(warningsAtStart(settings)).resolves.toEqual([])
})

describe('在启动之后的服务器上', () => {
  const server = createServer((_request, response) => response.end())

  beforeAll(async () => {
    await warningsAtStart({})
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  async function answerTo(bodyLength: number) {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.write(`POST / HTTP/1.1\r\nhost: heyi.test\r\ncontent-length: ${bodyLength}\r\n\r\n`)
    const [head] = await once(socket, 'data')
    return { head: String(head), socket }
  }

  test('报明的正文过大、不会去读的：答复之后断开', async () => {
    const { head, socket } = await answerTo(1_073_741_824)
    expect(head).toMatch(/^connection: close\r$/im)
    await once(socket, 'end')
  })

  test('正文不大的：答复之后不断开', async () => {
    const { head, socket } = await answerTo(0)
    expect(head).toMatch(/^connection: keep-alive\r$/im)
    socket.destroy()
  })
})
