import type { Actor } from '@/lib/domain/access/roles'
import { now } from '@/lib/platform/clock'
import { editInstitution } from '@/lib/use-cases/institution/edit-institution'
import { findOperations } from '@/lib/queries/institution/find-log'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const AT = new Date('2026-11-24T06:02:00Z')
let world: World
let branch: string

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(AT)
  world = await buildWorld()
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>(
    `INSERT INTO institutions (code, name, kind, parent_id)
      VALUES ('inst-a-east', '甲调解中心东片工作室', 'people', $1) RETURNING id`,
    [world.institutions.a],
  )
  branch = rows[0]!.id
})
afterAll(closeWorld)

const edit = (
  change: Readonly<Record<string, unknown>> = {},
  who: keyof World['people'] = 'adminA',
) =>
  editInstitution(world.people[who], {
    institutionId: world.institutions.a,
    version: '1',
    kind: 'people',
    acceptsScope: '本区的民间纠纷',
    specialties: ['tort', 'labour'],
    chargesFees: 'no',
    contactPhone: '020-83210000',
    address: '甲区和平路 1 号',
    ...change,
  })

const stored = async (id = world.institutions.a) =>
  (
    await (
      await ownerClient()
    ).query(
      `SELECT kind, accepts_scope, charges_fees, contact_phone, version, profile_changed_by
        FROM institutions WHERE id = $1`,
      [id],
    )
  ).rows[0]

test('别的机构的管理员找不到本机构和它的分支；调解员、法院不能修改', async () => {
  for (const institutionId of [world.institutions.a, branch]) {
    expect(await edit({ institutionId }, 'adminB')).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  }
  for (const who of ['mediatorA', 'clerkA', 'judgeA', 'reviewerA', 'system', 'auditor'] as const) {
    expect(await edit({}, who)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  }
  expect(await stored()).toMatchObject({ version: 1, accepts_scope: null })
})

test('修改写明前后，记下是谁', async () => {
  expect(await edit()).toMatchObject({ ok: true, value: { changed: true } })
  expect(await stored()).toEqual({
    kind: 'people',
    accepts_scope: '本区的民间纠纷',
    charges_fees: false,
    contact_phone: '020-83210000',
    version: 2,
    profile_changed_by: '林敏',
  })
  const { rows } = await (
    await ownerClient()
  ).query<{ data: { changes: unknown[] } }>(
    `SELECT data FROM events WHERE kind = 'institution.edited'`,
  )
  expect(rows[0]!.data.changes).toContainEqual({
    field: '受理范围',
    before: null,
    after: '本区的民间纠纷',
  })
})

test('上级机构可以修改自己分支的资料', async () => {
  expect(await edit({ institutionId: branch })).toMatchObject({ ok: true })
  expect(await stored(branch)).toMatchObject({ version: 2, profile_changed_by: '林敏' })
})

test('上级机构改了分支的资料，两边的操作日志都看得到，写明前后；改自己的只记一条，分支看不到', async () => {
  const branchAdmin: Actor = {
    ...world.people.adminA,
    id: crypto.randomUUID(),
    name: '分支管理员',
    institutionId: branch,
  }
  const linesOf = async (who: Actor) =>
    (await viewOf(findOperations(who, { kind: 'institution.edited' }))).rows.map(
      ({ who: by, sentence, changes }) => ({ by, sentence, changes }),
    )
  expect(await edit({ institutionId: branch })).toMatchObject({ ok: true })
  const [line] = await linesOf(branchAdmin)
  expect(line).toMatchObject({
    by: '林敏',
    sentence: expect.stringContaining('甲调解中心东片工作室'),
    changes: expect.arrayContaining([{ field: '受理范围', before: null, after: '本区的民间纠纷' }]),
  })
  expect(await linesOf(world.people.adminA)).toEqual([line])
  expect(await linesOf(world.people.adminB)).toEqual([])
  expect(await edit()).toMatchObject({ ok: true })
  expect([
    (await linesOf(world.people.adminA)).length,
    (await linesOf(branchAdmin)).length,
  ]).toEqual([2, 1])
})

test('分支的管理员看不到上级机构，也不能改它', async () => {
  const branchAdmin = { ...world.people.adminA, institutionId: branch }
  expect(
    await editInstitution(branchAdmin, {
      institutionId: world.institutions.a,
      version: '1',
      kind: 'people',
      specialties: 'tort',
      acceptsScope: '全部',
      chargesFees: 'no',
      contactPhone: '020-83210000',
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
})

test('两人同时修改：后一人被告知谁在什么时候改的', async () => {
  const answers = await Promise.all([
    edit({ address: '甲' }, 'adminA2'),
    edit({ address: '乙' }, 'adminA2'),
    edit({ address: '丙' }, 'adminA2'),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers) {
    if (!answer.ok)
      expect(answer.refusal).toMatchObject({
        code: 'PROFILE_CHANGED_MEANWHILE',
        facts: { what: '甲调解中心的资料', by: '周正', at: AT.toISOString() },
      })
  }
})

test.each([
  [
    '人民调解收费（人民调解法第4条）',
    { chargesFees: 'yes', feeStandard: '每件 500 元' },
    { chargesFees: 'PEOPLE_MEDIATION_IS_FREE' },
  ],
  [
    '商事调解收费而没有标准（商事调解条例第16条）',
    { kind: 'commercial', chargesFees: 'yes' },
    { feeStandard: 'FEE_STANDARD_REQUIRED' },
  ],
  [
    '不收费而填了标准',
    { kind: 'commercial', feeStandard: '每件 500 元' },
    { feeStandard: 'FEE_STANDARD_WITHOUT_FEE' },
  ],
  ['没有受理范围', { acceptsScope: '' }, { acceptsScope: 'REQUIRED' }],
  ['没有擅长领域', { specialties: undefined }, { specialties: 'CHOOSE_AT_LEAST_ONE' }],
  ['没有联系电话', { contactPhone: undefined }, { contactPhone: 'REQUIRED' }],
  ['座机没有区号', { contactPhone: '83210000' }, { contactPhone: 'OFFICE_PHONE_FORMAT' }],
  ['不认识的类型', { kind: 'court' }, { kind: 'CHOOSE_ONE' }],
  ['改名称', { name: '别的名称' }, { name: 'UNKNOWN_FIELD' }],
])('%s：指出是哪一项', async (_title, change, fields) => {
  expect(await edit(change)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await stored()).toMatchObject({ version: 1 })
})

test('商事调解收费并公开标准，可以保存', async () => {
  expect(
    await edit({ kind: 'commercial', chargesFees: 'yes', feeStandard: '标的额 1%，最低 500 元' }),
  ).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({ kind: 'commercial', charges_fees: true })
})
