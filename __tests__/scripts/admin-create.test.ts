import { runAsOperator, runCompiled } from '../support/compiled-program'
import { buildWorld, closeWorld, ownerClient } from '../support/world'
import { tryWith } from '../support/sign-in'

const run = (...args: string[]) => runCompiled('admin-create', args)

beforeEach(async () => {
  await buildWorld()
})
afterAll(closeWorld)

test('参数不全或手机号不对：说明怎么用，什么都不建', async () => {
  expect(await run('--name', '张三')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('用法'),
  })
  expect(await run('--name', '张三', '--phone', '1380000')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('11 位手机号'),
  })
  expect(await run('--renew', '--phone', '13800000001')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有这个手机号的账号'),
  })
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT 1 FROM events WHERE kind = 'account.created'`)
  expect(rows).toHaveLength(0)
})

test('建立系统管理员并给出一次性的初始密码；手机号已用的不再建', async () => {
  const made = await runAsOperator('admin-create', ['--name', '张三', '--phone', '13800000001'])
  const password = /初始密码：(\S+)/.exec(made.stdout)?.[1]
  expect(made.status).toBe(0)
  expect(await tryWith({ phone: '13800000001', password: password! })).toMatchObject({ ok: true })
  expect(await run('--name', '李四', '--phone', '13800000001')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('已经有账号'),
  })
})

test('加 --json 的只答一行：账号和初始密码，或者哪里不对', async () => {
  const made = await run('--json', '--role', 'auditor', '--name', '张三', '--phone', '13800000002')
  expect(JSON.parse(made.stdout)).toEqual({
    name: '张三',
    phone: '13800000002',
    role: 'auditor',
    initialPassword: expect.any(String),
  })
  const again = await run('--json', '--name', '李四', '--phone', '13800000002')
  expect(again.status).toBe(1)
  expect(JSON.parse(again.stdout)).toMatchObject({ error: { code: 'ACCOUNT_PHONE_TAKEN' } })
  const { stdout } = await run('--json', '--renew', '--phone', '13800000002')
  expect(JSON.parse(stdout)).toMatchObject({ name: '张三', initialPassword: expect.any(String) })
})
