import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeClamd } from '../support/clamd'
import { runScript } from '../support/compiled-program'
import { asOwner, closeWorld } from '../support/world'

// npm run doctor：机器、数据库、设置和外面的服务是不是都能用；不能用的，说出怎么办。

type Finding = {
  readonly key: string
  readonly state: 'ok' | 'note' | 'bad'
  readonly words: string
  readonly todo?: string
}
type Env = Readonly<Record<string, string>>

const files = mkdtempSync(join(tmpdir(), 'heyi-doctor-'))
const scanner = makeClamd(join(files, 'clamd'))

async function examine(env: Env = {}) {
  const { status, stdout, said } = await runScript('scripts/doctor.mjs', ['--json'], {
    HEYI_FILES_DIR: files,
    ...env,
  })
  if (!stdout.startsWith('{')) throw new Error(said)
  const { findings } = JSON.parse(stdout) as { findings: Finding[] }
  return { status, findings, of: (key: string) => findings.filter((each) => each.key === key) }
}

beforeAll(() => scanner.start())
afterAll(async () => {
  await scanner.stop()
  rmSync(files, { recursive: true, force: true })
  await closeWorld()
})

test('数据库、权限、设置、文件、病毒扫描都正常；没有设置的只提醒', async () => {
  const { of } = await examine({ HEYI_CLAMD: join(files, 'clamd') })
  for (const key of [
    'postgres',
    'schema',
    'guards',
    'changes',
    'settings',
    'files',
    'virus',
    'passkeys',
  ])
    expect(of(key)).toMatchObject([{ state: 'ok' }])
  for (const key of ['mail', 'sms', 'forwarder']) expect(of(key)).toMatchObject([{ state: 'note' }])
  expect(scanner.scanned.map(String)).toEqual([expect.stringContaining('EICAR')])
})

test('权限多给了、扫描和邮件没有应答：各说各的，结束码为 1', async () => {
  await asOwner('GRANT DELETE ON events TO heyi_app')
  try {
    const { status, of } = await examine({
      HEYI_CLAMD: join(files, 'gone'),
      HEYI_SMTP_HOST: '127.0.0.1',
      HEYI_SMTP_PORT: '1',
      HEYI_SMTP_USER: 'heyi',
      HEYI_SMTP_PASSWORD: 'pw',
      HEYI_SMTP_FROM: 'notice@heyi.example.cn',
      HEYI_FORWARDER_URL: 'http://127.0.0.1:1',
      HEYI_TSA_URL: 'http://127.0.0.1:1',
    })
    expect(status).toBe(1)
    expect(of('guards')).toMatchObject([
      { state: 'bad', words: expect.stringContaining('角色 heyi_app）本不能删操作记录') },
    ])
    for (const key of ['virus', 'mail', 'forwarder', 'tsa'])
      expect(of(key)).toMatchObject([{ state: 'bad', todo: expect.stringMatching(/^请/) }])
  } finally {
    await asOwner('REVOKE DELETE ON events FROM heyi_app')
  }
})

test('设置不对：逐项说明应当怎么写；连接池连不上：说出核对什么', async () => {
  const { status, of } = await examine({
    HEYI_PUBLIC_URL: 'heyi',
    HEYI_FILES_KEY: 'short',
    HEYI_S3_BUCKET: 'heyi-files',
    HEYI_POOLER: '127.0.0.1:1',
  })
  expect(status).toBe(1)
  expect(of('settings').map(({ words }) => words)).toEqual(
    expect.arrayContaining(['HEYI_PUBLIC_URL 不对', 'HEYI_FILES_KEY 不对']),
  )
  expect(of('settings')[0]).toMatchObject({ todo: expect.stringMatching(/^应为：/) })
  expect(of('pooler')).toMatchObject([
    { state: 'bad', todo: expect.stringContaining('HEYI_POOLER') },
  ])
  expect(of('changes')).toMatchObject([{ state: 'ok' }])
})

test('数据库连不上、还没有建库：说明，不出错', async () => {
  const gone = await examine({ DATABASE_URL: 'postgresql://heyi@127.0.0.1:1/heyi' })
  expect(gone.status).toBe(1)
  expect(gone.of('postgres')).toMatchObject([
    { state: 'bad', words: expect.stringContaining('连不上') },
  ])
  const url = new URL(process.env.HEYI_TEST_OWNER_URL!)
  url.pathname = '/heyi_never_made'
  const none = await examine({ DATABASE_URL: url.href })
  expect(none.of('schema')).toMatchObject([{ state: 'note', words: '还没有建库' }])
})

test('不认识的参数：印出用法', async () => {
  expect(await runScript('scripts/doctor.mjs', ['--nonsense'])).toMatchObject({
    status: 1,
    said: expect.stringContaining('用法'),
  })
})

test('连接池写得不对：说出应当怎么写', async () => {
  const { status, said } = await runScript('scripts/doctor.mjs', ['--json'], {
    HEYI_FILES_DIR: files,
    HEYI_POOLER: 'pooler',
  })
  expect(status).toBe(1)
  expect(said).toContain('HEYI_POOLER=pooler 不对')
})
