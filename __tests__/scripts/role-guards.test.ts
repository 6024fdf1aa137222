import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { asOwner, closeWorld } from '../support/world'

// 应用的两个登录在数据库里不该做的事：逐个角色真的试一遍。多给一点权限，就说出是哪个角色、哪件事，并且不启动。

type Urls = { readonly webUrl: string; readonly jobUrl: string }
type Guards = {
  findOpenGuards: (urls: Urls) => Promise<string[]>
  assertGuards: (urls: Urls) => Promise<void>
}

const file = join(__dirname, '..', '..', 'scripts/setup/role-guards.mjs')
const urls = () => ({
  webUrl: process.env.HEYI_DATABASE_URL!,
  jobUrl: process.env.HEYI_JOB_DATABASE_URL!,
})

let guards: Guards
beforeAll(async () => {
  guards = (await import(pathToFileURL(file).href)) as Guards
})
afterAll(closeWorld)

test('迁移做出的库：一件都做不成', async () => {
  expect(await guards.findOpenGuards(urls())).toEqual([])
  await guards.assertGuards(urls())
})

const OPENED = [
  {
    name: '网页能读账号的密码',
    open: 'GRANT SELECT (password_hash) ON accounts TO heyi_app',
    close: 'REVOKE SELECT (password_hash) ON accounts FROM heyi_app',
    said: 'heyi_web（角色 heyi_app）本不能读账号的密码，却成功了。',
  },
  {
    name: '审阅的角色能改案件',
    open: 'GRANT UPDATE (status) ON cases TO heyi_reader',
    close: 'REVOKE UPDATE (status) ON cases FROM heyi_reader',
    said: 'heyi_web（角色 heyi_reader）本不能改案件，却成功了。',
  },
  {
    name: '定时任务能删操作记录',
    open: 'GRANT DELETE ON events TO heyi_job',
    close: 'REVOKE DELETE ON events FROM heyi_job',
    said: 'heyi_login（角色 heyi_job）本不能删操作记录，却成功了。',
  },
  {
    name: '登录自己能建表',
    open: 'GRANT USAGE, CREATE ON SCHEMA public TO heyi_web',
    close: 'REVOKE USAGE, CREATE ON SCHEMA public FROM heyi_web',
    said: 'heyi_web本不能建表，却成功了。',
  },
  {
    name: '一张表没有强制的行级权限',
    open: 'ALTER TABLE cases NO FORCE ROW LEVEL SECURITY',
    close: 'ALTER TABLE cases FORCE ROW LEVEL SECURITY',
    said: '表 cases 没有强制的行级权限。',
  },
]

test.each(OPENED)('$name：查得出来，不启动', async ({ open, close, said }) => {
  await asOwner(open)
  try {
    expect(await guards.findOpenGuards(urls())).toContain(said)
    await expect(guards.assertGuards(urls())).rejects.toThrow(said)
  } finally {
    await asOwner(close)
  }
  expect(await guards.findOpenGuards(urls())).toEqual([])
})

test('查不了的按没有通过算', async () => {
  await asOwner('ALTER TABLE events RENAME COLUMN kind TO sort')
  try {
    const faults = await guards.findOpenGuards(urls())
    expect(faults.some((fault) => fault.includes('没有查出'))).toBe(true)
  } finally {
    await asOwner('ALTER TABLE events RENAME COLUMN sort TO kind')
  }
})

test('属主缺少权限：迁移以前就说明缺什么', async () => {
  const { findOwnerLack } = (await import(
    pathToFileURL(join(__dirname, '..', '..', 'scripts/setup/owner.mjs')).href
  )) as { findOwnerLack: (url: string) => Promise<string | null> }
  const ownerUrl = new URL(process.env.HEYI_TEST_OWNER_URL!)
  expect(await findOwnerLack(ownerUrl.href)).toBeNull()
  const name = `heyi_plain_${process.pid}`
  await asOwner(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'plain'`)
  try {
    ownerUrl.username = name
    ownerUrl.password = 'plain'
    expect(await findOwnerLack(ownerUrl.href)).toContain(`数据库属主 ${name} 缺少 BYPASSRLS。`)
  } finally {
    await asOwner(`DROP ROLE ${name}`)
  }
})
