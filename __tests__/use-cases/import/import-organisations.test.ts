import ExcelJS from 'exceljs'
import { withActor } from '@/lib/data/door'
import { checkOrganisationFile } from '@/lib/edge/upload/check-import'
import { placeOfRow } from '@/lib/domain/import/workbook-rows'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { writeTemplate } from '@/lib/documents/xlsx/write-template'
import { getImport } from '@/lib/queries/import/get-import'
import { importOrganisations } from '@/lib/use-cases/import/import-organisations'
import { importOrganisationsAsOperator } from '@/lib/use-cases/import/import-organisations-as-operator'
import { admin, CITY, clerk, court, institution, invitation, mediator } from '../../support/city'
import { checkOrganisations, mediatorFile, organisationFile } from '../../support/import-file'
import { asOwner, buildWorld, closeWorld, OTHER_ROLES, type World } from '../../support/world'

// 一个工作簿开通一座城市：法院、机构、邀请关系、账号。库里已有甲、乙两家法院和两家机构。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const run = (importId: string, who: 'system' = 'system') =>
  importOrganisations(world.people[who], { importId })
const linesOf = async (importId: string) =>
  (
    await asOwner<{ row_no: number; state: string; codes: string[] }>(
      `SELECT row_no, state, ARRAY(SELECT coalesce(m ->> 'column', '') || ' ' || (m ->> 'code')
        FROM jsonb_array_elements(mistakes) m) AS codes FROM import_rows WHERE import_id = $1
          ORDER BY row_no`,
      [importId],
    )
  ).map(({ row_no, state, codes }) => {
    const { sheet, rowNo } = placeOfRow(row_no)
    return [sheet, rowNo, state, ...codes].join(' ')
  })
const counted = async () =>
  (
    await asOwner(`SELECT (SELECT count(*)::int FROM courts) AS courts,
      (SELECT count(*)::int FROM institutions) AS institutions,
      (SELECT count(*)::int FROM institution_courts) AS invitations,
      (SELECT count(*)::int FROM accounts) AS accounts,
      (SELECT count(*)::int FROM mediator_profiles) AS mediators`)
  )[0]!

test('别的身份不能检查，也不能导入，也看不到结果', async () => {
  const importId = await checkOrganisations(world.people.system, { courts: [court(1)] })
  const bytes = await organisationFile(CITY)
  const before = await counted()
  for (const who of [...OTHER_ROLES, 'adminA'] as const) {
    if (who === 'system') continue
    const actor = world.people[who]
    expect(await checkOrganisationFile(actor, { fileName: 'x.xlsx', bytes })).toMatchObject({
      ok: false,
    })
    expect(await importOrganisations(actor, { importId })).toMatchObject({
      ok: false,
      refusal: { code: 'FORBIDDEN' },
    })
    expect(await getImport(actor, { importId })).toMatchObject({ ok: false })
  }
  expect(await counted()).toEqual(before)
})

test('检查什么也不建；每一行的错误写明表、行、列', async () => {
  const before = await counted()
  const importId = await checkOrganisations(world.people.system, {
    courts: [
      court(1, { courtCode: '不行' }),
      court(2, { courtPrefix: 'ABC' }),
      court(3),
      court(4, { courtName: '示例市第3人民法院' }),
      court(3),
    ],
    institutions: [institution(1, { institutionKind: '自助调解' }), institution(2)],
    invitations: [invitation(2, 'city-court-3'), invitation(9, 'city-court-9')],
    accounts: [
      clerk(1, { accountCourt: 'city-court-3' }),
      clerk(2, { accountCourt: '' }),
      clerk(3, { accountCourt: 'city-court-3', accountCap: 9 }),
      clerk(4, { accountRole: '系统管理员' }),
      mediator(1, { accountInstitution: 'city-centre-2', accountSpecialties: '打架' }),
      mediator(2, { accountInstitution: 'city-centre-2', accountCap: 99 }),
      mediator(3, { accountInstitution: 'city-centre-1' }),
      mediator(4, { accountInstitution: 'city-centre-2', accountPhone: '12345' }),
      admin(5, { accountInstitution: 'city-centre-2', accountPhone: '19913330003' }),
    ],
  })
  expect(await linesOf(importId)).toEqual([
    'courts 2 refused courtCode CODE_FORMAT',
    'courts 3 refused courtPrefix PREFIX_FORMAT',
    'courts 4 ready',
    'courts 5 refused courtName NAME_SAME_AS_ROW',
    'courts 6 refused  SAME_AS_ROW',
    'institutions 2 refused institutionKind NOT_AN_OPTION',
    'institutions 3 ready',
    'invitations 2 ready',
    'invitations 3 refused invitingCourt NO_SUCH_COURT invitedInstitution NO_SUCH_INSTITUTION',
    'accounts 2 ready',
    'accounts 3 refused accountCourt REQUIRED',
    'accounts 4 refused accountCap FOR_MEDIATORS_ONLY',
    'accounts 5 refused accountRole NOT_AN_OPTION',
    'accounts 6 refused accountSpecialties TYPE_UNKNOWN',
    'accounts 7 refused accountCap CAP_RANGE',
    'accounts 8 refused accountInstitution NO_SUCH_INSTITUTION',
    'accounts 9 refused accountPhone MOBILE_FORMAT',
    'accounts 10 ready',
  ])
  const view = await getImport(world.people.system, { importId, state: 'refused' })
  if (!view.ok) throw new Error(view.refusal.code)
  expect(view.value.lines[0]).toMatchObject({
    sheet: '法院',
    rowInSheet: 2,
    what: [expect.stringMatching(/^B2 法院编号：编号由小写字母/)],
  })
  expect(await counted()).toEqual(before)
})

test('导入：法院、机构、邀请、账号都在，密码没有人见过，也没有留下文件的内容', async () => {
  const before = await counted()
  const importId = await checkOrganisations(world.people.system, CITY)
  expect(await run(importId)).toMatchObject({ ok: true, value: { made: 7, failed: 0, left: 0 } })
  expect(await counted()).toEqual({
    courts: before.courts + 1,
    institutions: before.institutions + 1,
    invitations: before.invitations + 1,
    accounts: before.accounts + 4,
    mediators: before.mediators + 2,
  })
  expect(
    await asOwner(
      `SELECT a.role, a.must_change_password, a.password_hash,
        a.initial_password_expires_at, i.code, p.specialties, p.caseload_cap,
        p.roster_confirmed_on
       FROM accounts a JOIN institutions i ON i.id = a.institution_id
         JOIN mediator_profiles p ON p.account_id = a.id WHERE a.phone_hash = $1`,
      [fingerprintNumber('phone', '19913330001')],
    ),
  ).toEqual([
    {
      role: 'mediator',
      must_change_password: true,
      password_hash: null,
      initial_password_expires_at: null,
      code: 'city-centre-1',
      specialties: ['labour', 'contract'],
      caseload_cap: 20,
      roster_confirmed_on: null,
    },
  ])
  const kept = await asOwner(
    'SELECT 1 FROM import_rows WHERE import_id = $1 AND content_sealed IS NOT NULL',
    [importId],
  )
  expect(kept).toEqual([])
  const kinds = await asOwner<{ kind: string; rows: number }>(
    `SELECT kind, count(*)::int AS rows FROM events WHERE actor_id = $1 GROUP BY 1 ORDER BY 1`,
    [world.people.system.id],
  )
  expect(Object.fromEntries(kinds.map(({ kind, rows }) => [kind, rows]))).toEqual({
    'account.created': 2,
    'court.created': 1,
    'import.checked': 1,
    'import.finished': 1,
    'import.started': 1,
    'institution.created': 1,
    'institution.invited': 1,
    'mediator.created': 2,
  })
})

test('已有的保持不变，按编号和手机号认；同一个文件再来一次，什么也不建', async () => {
  await run(await checkOrganisations(world.people.system, CITY))
  const before = await counted()
  const again = await checkOrganisations(world.people.system, {
    ...CITY,
    courts: [court(1, { courtName: '改了名的法院' }), court(2, { courtName: '甲区法院' })],
    accounts: [...CITY.accounts!, clerk(1, { accountCourt: 'court-a' })],
  })
  expect(await linesOf(again)).toEqual([
    'courts 2 repeated courtCode CODE_KEPT',
    'courts 3 refused courtName NAME_TAKEN',
    'institutions 2 repeated institutionCode CODE_KEPT',
    'invitations 2 repeated invitingCourt INVITATION_KEPT',
    'accounts 2 repeated accountPhone ACCOUNT_KEPT',
    'accounts 3 repeated accountPhone ACCOUNT_KEPT',
    'accounts 4 repeated accountPhone ACCOUNT_KEPT',
    'accounts 5 repeated accountPhone ACCOUNT_KEPT',
    'accounts 6 refused accountPhone PHONE_TAKEN',
  ])
  expect(await counted()).toEqual(before)
  expect(await asOwner(`SELECT name FROM courts WHERE code = 'city-court-1'`)).toEqual([
    { name: '示例市第1人民法院' },
  ])
})

test('一批一批地导入，可以停下，也可以接着来；检查以后被占用的，只有那一行没有导入', async () => {
  const importId = await checkOrganisations(world.people.system, CITY)
  await asOwner(
    `INSERT INTO accounts (role, name, phone_sealed, phone_hash, court_id, password_hash)
      VALUES ('court_judge', '别处', 'x', $1, $2, 'x')`,
    [fingerprintNumber('phone', '19912220001'), world.courts.b],
  )
  const batch = (rows: number) => importOrganisations(world.people.system, { importId, rows })
  expect(await batch(2)).toMatchObject({ ok: true, value: { made: 2, left: 5 } })
  expect(await batch(0)).toMatchObject({ ok: true, value: { isPaused: true, left: 5 } })
  expect(await batch(100)).toMatchObject({ ok: true, value: { made: 6, failed: 1, left: 0 } })
  expect((await linesOf(importId)).filter((line) => !line.includes('made'))).toEqual([
    'accounts 2 failed accountPhone PHONE_TAKEN',
  ])
  expect(await batch(100)).toMatchObject({ refusal: { code: 'IMPORT_ALREADY_FINISHED' } })
})

test('两个人同时导入两个文件：一个先办，另一个得知是谁；都没有重复', async () => {
  const [one, two] = [
    await checkOrganisations(world.people.system, { courts: [court(1), court(2)] }),
    await checkOrganisations(world.people.system, { courts: [court(1), court(3)] }),
  ]
  const batch = (importId: string) =>
    importOrganisations(world.people.system, { importId, rows: 1 })
  const answers = await Promise.all([batch(one), batch(two)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'IMPORT_ALREADY_RUNNING', facts: { by: world.people.system.name } },
  })
  const codes = await asOwner(`SELECT code FROM courts WHERE code LIKE 'city-court-%'`)
  expect(codes).toEqual([{ code: 'city-court-1' }])
})

test('没有导入在进行时，系统管理员的连接添加不了调解员', async () => {
  const add = () =>
    withActor(
      world.people.system,
      (db) => db.$executeRaw`INSERT INTO accounts (id, role, name, phone_sealed, phone_hash,
        institution_id, password_hash, version)
        VALUES (gen_random_uuid(), 'mediator', '某人', 'x', 'x', ${world.institutions.a}::uuid,
          'x', 1)`,
    )
  await expect(add()).rejects.toThrow(/row-level security/)
  const importId = await checkOrganisations(world.people.system, CITY)
  await importOrganisations(world.people.system, { importId, rows: 1 })
  await expect(add()).resolves.toBe(1)
})

test('运维命令与页面同一套检查：只检查不建，导入后再导入什么也不建', async () => {
  const bytes = await organisationFile({ ...CITY, courts: [court(1), court(2, { courtCode: '' })] })
  const before = await counted()
  const checked = await importOrganisationsAsOperator(bytes, true, () => undefined)
  expect(checked).toMatchObject({ ok: true, value: { counts: { ready: 7, refused: 1, made: 0 } } })
  expect(await counted()).toEqual(before)
  const progress: string[] = []
  const made = await importOrganisationsAsOperator(bytes, false, (done, of) =>
    progress.push(`${done}/${of}`),
  )
  expect(made).toMatchObject({ ok: true, value: { counts: { made: 7, failed: 0, refused: 1 } } })
  expect(progress).toEqual(['7/7'])
  expect(await importOrganisationsAsOperator(bytes, false, () => undefined)).toMatchObject({
    ok: true,
    value: { counts: { made: 0, repeated: 7, refused: 1 } },
  })
})

describe('工作簿', () => {
  const check = (bytes: Buffer) =>
    checkOrganisationFile(world.people.system, { fileName: '全市.xlsx', bytes })

  test('下载的模板只有示例，没有可导入的内容', async () => {
    expect(await check(await writeTemplate('organisations'))).toMatchObject({
      ok: false,
      fault: { code: 'SHEET_EMPTY' },
    })
  })
  test('只有其中一张表也可以', async () => {
    expect(await check(await organisationFile({ courts: [court(1)] }))).toMatchObject({
      ok: true,
      value: { total: 1, ready: 1 },
    })
  })
  test('四张表一张也没有的，说明应有哪些', async () => {
    expect(await check(await mediatorFile([{ name: '苏婉' }]))).toMatchObject({
      ok: false,
      fault: { code: 'SHEET_MISSING', detail: '法院”“机构”“机构与法院”“账号' },
    })
  })
  test('表头有误的，写明是哪一张表', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('机构').addRow(['机构编号', '名字'])
    expect(await check(Buffer.from(await book.xlsx.writeBuffer()))).toMatchObject({
      ok: false,
      fault: { code: 'HEADER_UNKNOWN', sheet: '机构', cell: 'B1' },
    })
  })
})
