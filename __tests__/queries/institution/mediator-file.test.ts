import { now } from '@/lib/platform/clock'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { READ_AT, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { sealInto } from '../../support/seal-into'

// 服务人员详情的每一项：档案、培训学时、请假、在办案件怎样离手、平均用时。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
afterAll(closeWorld)

const view = () =>
  viewOf(getMediator(world.people.adminA, { mediatorId: world.people.mediatorA.id }))

async function setProfile(facts: Record<string, unknown>): Promise<void> {
  const db = await ownerClient()
  for (const [column, value] of Object.entries(facts))
    await db.query(`UPDATE mediator_profiles SET ${column} = $2 WHERE account_id = $1`, [
      world.people.mediatorA.id,
      value,
    ])
}

async function insertTraining(heldOn: string, hours: number, revokedBy?: string): Promise<void> {
  await (
    await ownerClient()
  ).query(
    `INSERT INTO mediator_trainings (institution_id, mediator_id, title, organiser, held_on, hours,
       recorded_at, recorded_by, revoked_at, revoked_by)
     VALUES ($1, $2, '年度培训', '甲区法院', $3, $4, '2026-11-01T01:00:00Z', '周正',
       CASE WHEN $5::text IS NOT NULL THEN '2026-11-02T01:00:00Z'::timestamptz END, $5)`,
    [world.institutions.a, world.people.mediatorA.id, heldOn, hours, revokedBy ?? null],
  )
}

test('档案逐项写成文字，手机号写全，身份证号遮住，没有填的空着', async () => {
  await sealInto('accounts.phone_sealed', '13812345678', [world.people.mediatorA.id])
  await sealInto('mediator_profiles.identity_sealed', '819999199003070022')
  await setProfile({
    specialties: ['tort', 'labour'],
    sex: 'female',
    certificate_no: '示 1 号',
    certificate_on: '2024-03-01',
  })
  expect((await view()).fields).toEqual([
    { field: 'name', label: '姓名', value: '谢岚' },
    { field: 'phone', label: '手机号', value: '13812345678' },
    { field: 'identityNumber', label: '身份证号码', value: '819***********0022' },
    { field: 'sex', label: '性别', value: '女' },
    { field: 'title', label: '职务职称', value: null },
    { field: 'specialties', label: '擅长领域', value: '侵权责任纠纷、劳动争议、人事争议' },
    {
      field: 'caseloadCap',
      label: '承办上限',
      value: '1000（全系统最高 60，按 60 件计算）',
    },
    { field: 'rosterConfirmedOn', label: '入册日期', value: '2025-01-01' },
    { field: 'rosterExpiresOn', label: '入册届满日期', value: null },
    { field: 'certificateNo', label: '证书编号', value: '示 1 号' },
    { field: 'certificateOn', label: '发证日期', value: '2024-03-01' },
    { field: 'certificateEndsOn', label: '证书有效期至', value: null },
    { field: 'introduction', label: '简介', value: null },
  ])
})

test('培训学时：撤销的不算；近一年从去年的今天之后算起', async () => {
  await insertTraining('2026-11-20', 8)
  await insertTraining('2025-11-25', 4)
  await insertTraining('2025-11-24', 2)
  await insertTraining('2026-10-01', 16, '林敏')
  const { trainings, trainingHours } = await view()
  expect(trainingHours).toEqual({ all: 14, year: 12 })
  expect(trainings.find(({ hours }) => hours === 16)).toEqual({
    trainingId: expect.any(String),
    title: '年度培训',
    organiser: '甲区法院',
    heldOn: '2026-10-01',
    hours: 16,
    recordedBy: '周正',
    revoked: { by: '林敏', at: '2026-11-02 09:00' },
  })
})

test.each([
  ['今天是最后一天的还在请假', '2026-11-20', '2026-11-24', true],
  ['昨天结束的不再写', '2026-11-20', '2026-11-23', false],
  ['明天开始的已经写明', '2026-11-25', '2026-11-26', true],
])('%s', async (_title, from, to, isShown) => {
  await setProfile({ leave_from: from, leave_to: to })
  expect((await view()).leaveDays).toEqual(isShown ? { from, to } : null)
})

test('在办案件写明当事人和期限；待接收和调解中的可以更换，披露待决定的由披露决定', async () => {
  const taken = await layCase(world, { status: 'in_mediation' })
  await setCase(taken.id, { accepted_at: '2026-10-27T02:00:00Z' })
  const waiting = await layCase(world, { status: 'pending_mediator' })
  const disclosed = await layCase(world, { status: 'disclosure_review' })
  await layCase(world, { status: 'archived' })
  await layCase(world, {
    status: 'in_mediation',
    mediator: world.people.mediatorB,
    institutionId: world.institutions.b,
  })
  const { cases, openCases } = await view()
  expect(openCases).toBe(3)
  expect(new Map(cases.map(({ caseId, release }) => [caseId, release]))).toEqual(
    new Map([
      [taken.id, 'replace'],
      [waiting.id, 'replace'],
      [disclosed.id, 'disclosure'],
    ]),
  )
  expect(cases.find(({ caseId }) => caseId === taken.id)).toEqual({
    caseId: taken.id,
    caseNo: taken.caseNo,
    disputeType: '侵权责任纠纷',
    status: 'in_mediation',
    parties: [expect.stringMatching(/^申请人\d+$/), expect.stringMatching(/^被申请人\d+$/)],
    clock: {
      kind: 'mediation',
      words: expect.stringContaining('2 天'),
      risk: 'orange',
      state: 'running',
      due: '11月26日',
      isProvisional: false,
    },
    release: 'replace',
  })
})

test('平均用时按结案数四舍五入到天；没有结案的没有平均', async () => {
  expect(await view()).toMatchObject({ averageDays: null, rate: null, closed: 0 })
  const db = await ownerClient()
  for (const days of [3, 4]) {
    const { id } = await layCase(world, { status: 'closed' })
    await db.query('UPDATE cases SET closing_days = $2 WHERE id = $1', [id, days])
  }
  expect(await view()).toMatchObject({ averageDays: 4, rate: '100%', closed: 2 })
})

test('停用的账号不写待启用；新账号第一次登录之前写', async () => {
  const set = async (columns: string) =>
    (await ownerClient()).query(`UPDATE accounts SET ${columns} WHERE id = $1`, [
      world.people.mediatorA.id,
    ])
  await set('must_change_password = true')
  expect(await view()).toMatchObject({ isAwaiting: true, awaitsFirstSignIn: true })
  await set(`status = 'disabled'`)
  expect(await view()).toMatchObject({ status: 'disabled', isAwaiting: false })
})
