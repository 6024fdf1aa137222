import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { createCourtAsOperator } from '@/lib/use-cases/court/create-court'
import { createInstitutionAsOperator } from '@/lib/use-cases/institution/create-institution'
import { runAsOperator, runCompiled } from '../support/compiled-program'
import { emptyDatabase } from '../support/empty-tables'
import { closeWorld, ownerClient } from '../support/world'

// 从空库到可以引调，只用命令：法院、密钥、机构、管理员。每条命令的 JSON 可以给别的脚本读。

const run = (script: string, ...args: string[]) => runCompiled(script, args)
const json = async (script: string, ...args: string[]) =>
  JSON.parse((await run(script, ...args, '--json')).stdout)

const COURT_FIELDS = {
  code: 'sl-district',
  name: '示例区人民法院',
  shortName: '示例区法院',
  caseNumberPrefix: '诉前调',
}
const CENTER_FIELDS = { code: 'sl-center', name: '示例区调解中心', kind: 'people' }
const ADMIN_FIELDS = {
  role: 'institution_admin',
  institution: 'sl-center',
  name: '林敏',
  phone: '13800000001',
}
const optionsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([name, value]) => [`--${name}`, value])
const COURT = optionsOf(COURT_FIELDS)

/** What the commands add, without starting them. */
const addCourt = async () =>
  expect(await createCourtAsOperator(COURT_FIELDS)).toMatchObject({ ok: true })
const addCenter = async () =>
  expect(
    await createInstitutionAsOperator({ ...CENTER_FIELDS, courts: ['sl-district'] }),
  ).toMatchObject({ ok: true })

beforeEach(emptyDatabase)
afterAll(closeWorld)

test('依次添加法院、机构、管理员，签发密钥；每一步都有记录', async () => {
  const court = JSON.parse((await runAsOperator('court-create', [...COURT, '--json'])).stdout)
  expect(court).toMatchObject({ code: 'sl-district', name: '示例区人民法院' })
  const institution = await json(
    'institution-create',
    ...optionsOf(CENTER_FIELDS),
    ...['--courts', 'sl-district'],
  )
  expect(institution).toMatchObject({
    code: 'sl-center',
    courts: ['示例区人民法院'],
    parent: null,
  })
  const account = await json('account-create', ...optionsOf(ADMIN_FIELDS))
  expect(account).toMatchObject({
    role: 'institution_admin',
    tenant: '示例区调解中心',
    initialPassword: expect.stringMatching(/^\S{12,}$/),
  })
  expect(await run('court-key', 'sl-district')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/heyi_/),
  })
  const { rows } = await (await ownerClient()).query('SELECT kind FROM events ORDER BY at, kind')
  expect(rows.map(({ kind }) => kind).sort()).toEqual([
    'account.created',
    'court-key.made',
    'court.created',
    'institution.created',
  ])
})

test('--parent 添加分支机构；上级机构不对的，指出是哪一项', async () => {
  await addCourt()
  await addCenter()
  const create = (code: string, name: string, parent: string) => [
    ...['--code', code, '--name', name, '--kind', 'people'],
    ...['--courts', 'sl-district', '--parent', parent],
  ]
  const branch = create('sl-east', '示例区调解中心东区分中心', 'sl-center')
  expect((await run('institution-create', ...branch)).said).toContain(
    '已添加“示例区调解中心”的分支机构“示例区调解中心东区分中心”，编号 sl-east',
  )
  const nested = create('sl-far', '示例区调解中心远郊点', 'sl-east')
  expect(await json('institution-create', ...nested)).toMatchObject({
    error: { fields: { parent: expect.stringContaining('本身是分支机构') } },
  })
})

test('没有 --json 时用一句话说明结果和下一步；被拒绝的结束码为 1，逐项说明，什么也不改动', async () => {
  const { status, said } = await run('court-create', ...COURT)
  expect(status).toBe(0)
  expect(said).toContain('已添加法院“示例区人民法院”，编号 sl-district。')
  expect(said).toContain('npm run court:key -- sl-district')
  const again = await run('court-create', ...COURT)
  expect(again.status).toBe(1)
  expect(again.said).toMatch(/--code：这个编号已被使用/)
  expect(again.said).toMatch(/--name：已有同名的单位/)
  expect(await json('court-create', ...COURT)).toMatchObject({
    error: { code: 'INPUT_INVALID', fields: { code: expect.stringContaining('已被使用') } },
  })
  const { rows } = await (await ownerClient()).query('SELECT 1 FROM courts')
  expect(rows).toHaveLength(1)
})

test.each(['court-create', 'institution-create', 'account-create'])(
  '%s：没有参数或者参数不认识，印出用法',
  async (script) => {
    for (const args of [[], ['--nonsense', 'x']])
      expect(await run(script, ...args)).toMatchObject({
        status: 1,
        said: expect.stringContaining('用法'),
      })
  },
)

test('setup:status：空库说明从哪里开始；办一步，状态跟着变；--json 与文字是同一份', async () => {
  const status = async () => JSON.parse((await run('setup-status', '--json')).stdout)
  const stateOf = (view: { steps: { step: string; state: string }[] }, step: string) =>
    view.steps.find((each) => each.step === step)?.state
  const before = await status()
  expect(before).toMatchObject({ isReady: false, needs: { referral: false } })
  expect(stateOf(before, 'court')).not.toBe('done')
  expect((await run('setup-status')).stdout).toContain('npm run court:create --')

  await addCourt()
  const clerk = ['--role', 'court_clerk', '--court', 'sl-district', '--name', '陈静']
  expect(await json('account-create', ...clerk, '--phone', '13800000002')).toMatchObject({
    role: 'court_clerk',
  })
  const after = await status()
  expect(['court', 'court_access', 'institution'].map((step) => stateOf(after, step))).toEqual([
    'done',
    'done',
    expect.stringMatching(/next|open/),
  ])
  expect((await run('setup-status', '--nonsense')).status).toBe(1)
})

test('已有的不改动：再添加一次，被拒绝，原来的名称和字号都在', async () => {
  await addCourt()
  await addCenter()
  expect(await createStaffAccountAsOperator(ADMIN_FIELDS)).toMatchObject({ ok: true })
  const again = [
    await json('institution-create', ...optionsOf(CENTER_FIELDS), '--courts', 'sl-district'),
    await json('account-create', ...optionsOf(ADMIN_FIELDS)),
  ]
  expect(again.map(({ error }) => error.fields)).toEqual([
    { code: expect.stringContaining('已被使用'), name: expect.any(String) },
    { phone: expect.any(String) },
  ])
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT (SELECT count(*)::int FROM institutions) AS institutions,
    (SELECT count(*)::int FROM accounts) AS accounts`)
  expect(rows).toEqual([{ institutions: 1, accounts: 1 }])
})
