import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import { now } from '@/lib/platform/clock'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { mediatorInput } from '../../support/mediator-input'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const AT = new Date('2026-11-24T02:00:00Z')
let world: World

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(AT)
  world = await buildWorld()
})
afterAll(closeWorld)

const create = (
  change: Readonly<Record<string, unknown>> = {},
  who: keyof World['people'] = 'adminA',
) => createMediator(world.people[who], mediatorInput(change))

async function created(change: Readonly<Record<string, unknown>> = {}) {
  const answer = await create(change)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

const accountsOf = async (name: string) =>
  (
    await (
      await ownerClient()
    ).query(
      `SELECT a.*, p.* FROM accounts a JOIN mediator_profiles p ON p.account_id = a.id
        WHERE a.name = $1`,
      [name],
    )
  ).rows

const signIn = (phone: string, password: string) =>
  attemptSignIn({
    phone,
    password,
    answer: null,
    address: '192.0.2.1',
    device: 'test',
    deviceCookie: null,
  })

test.each([
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'system',
  'auditor',
  'partyX',
  'courtSystemA',
] as const)('%s 不能添加调解员', async (who) => {
  expect(await create({}, who)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await accountsOf('程新')).toEqual([])
})

test('添加的调解员属于添加人的机构，手机号和证件号加密保存，首次登录须改密码', async () => {
  const { mediatorId } = await created({ identityNumber: '819999199003070022' })
  const [row] = await accountsOf('程新')
  expect(row).toMatchObject({
    id: mediatorId,
    role: 'mediator',
    institution_id: world.institutions.a,
    status: 'active',
    must_change_password: true,
    specialties: ['tort', 'labour'],
    caseload_cap: 10,
    sex: 'female',
    title: '人民调解员',
    certificate_no: '示字 0001 号',
  })
  expect(row.initial_password_expires_at).toEqual(new Date('2026-11-25T02:00:00Z'))
  expect(JSON.stringify(row)).not.toContain('13900001234')
  expect(JSON.stringify(row)).not.toContain('819999199003070022')
})

test('机构不能自填入册日期：入册由法院确认', async () => {
  expect(await create({ rosterConfirmedOn: '2025-01-01' })).toMatchObject({
    refusal: { code: 'INPUT_INVALID' },
  })
  await created()
  const [row] = await accountsOf('程新')
  expect(row).toMatchObject({ roster_confirmed_on: null, roster_expires_on: null })
})

test('初始密码能登录一次，第二次和 24 小时之后都不能', async () => {
  const one = await created()
  expect(await signIn('13900001234', one.initialPassword!)).toMatchObject({ ok: true })
  expect(await signIn('13900001234', one.initialPassword!)).toMatchObject({ ok: false })
  const late = await created({ phone: '13900005678', name: '迟到' })
  jest.mocked(now).mockReturnValue(new Date('2026-11-25T02:00:01Z'))
  expect(await signIn('13900005678', late.initialPassword!)).toMatchObject({ ok: false })
})

test('密码和手机号不出现在任何操作记录里', async () => {
  const { initialPassword } = await created()
  const { rows } = await (
    await ownerClient()
  ).query<{ all: string }>('SELECT string_agg(e::text, chr(10)) AS all FROM events e')
  expect(rows[0]!.all).toContain('mediator.created')
  expect(rows[0]!.all).not.toContain(initialPassword)
  expect(rows[0]!.all).not.toContain('13900001234')
})

test('手机号已在别的机构：拒绝，但不说是谁、在哪里', async () => {
  const other = await createMediator(world.people.adminB, mediatorInput({ name: '别处的人' }))
  expect(other.ok).toBe(true)
  const refused = await create()
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'PHONE_TAKEN', fields: { phone: 'PHONE_TAKEN' } },
  })
  expect(JSON.stringify(refused)).not.toContain('别处')
  expect(await accountsOf('程新')).toEqual([])
})

test('同一手机号同时添加两次：只成一次，另一次说明手机号已有账号', async () => {
  const answers = await Promise.all([create(), create({ name: '程新' }), create(), create()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('PHONE_TAKEN')
  expect(await accountsOf('程新')).toHaveLength(1)
})

test.each([
  ['姓名没有填', { name: undefined }, { name: 'REQUIRED' }],
  ['姓名里有数字', { name: '程新1' }, { name: 'NAME_FORMAT' }],
  ['手机号少一位', { phone: '1390000123' }, { phone: 'MOBILE_FORMAT' }],
  ['香港号码', { phone: '+852 91234567' }, { phone: 'MOBILE_FORMAT' }],
  ['没有选擅长领域', { specialties: undefined }, { specialties: 'CHOOSE_AT_LEAST_ONE' }],
  ['不认识的领域', { specialties: 'unknown' }, { specialties: 'NOT_AN_OPTION' }],
  ['上限为 0', { caseloadCap: '0' }, { caseloadCap: 'CAP_RANGE' }],
  ['上限为 61', { caseloadCap: '61' }, { caseloadCap: 'CAP_RANGE' }],
  ['上限不是整数', { caseloadCap: '1.5' }, { caseloadCap: 'CAP_RANGE' }],
  ['不存在的日期', { certificateOn: '2025-02-30' }, { certificateOn: 'DAY_FORMAT' }],
  ['证书日期没有证书号', { certificateNo: undefined }, { certificateNo: 'REQUIRED' }],
  ['证书发证日在将来', { certificateOn: '2026-11-25' }, { certificateOn: 'DATE_IN_FUTURE' }],
  [
    '身份证号校验码不符',
    { identityNumber: '819999199003070015' },
    { identityNumber: 'ID_CARD_CHECK_DIGIT' },
  ],
  [
    '性别与身份证号不符',
    { identityNumber: '819999199003070022', sex: 'male' },
    { sex: 'SEX_DIFFERS' },
  ],
  ['多出的字段', { role: 'institution_admin' }, { role: 'UNKNOWN_FIELD' }],
])('%s：指出是哪一项', async (_title, change, fields) => {
  expect(await create(change)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await accountsOf('程新')).toEqual([])
})
