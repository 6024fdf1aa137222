import { now } from '@/lib/platform/clock'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { CASE_STATUSES, isAtCourt } from '@/lib/domain/case/status'
import { chainOfCase, FILE_HASH, layPapers, leaksIn } from '../../support/case-papers'
import { READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World

beforeAll(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
afterAll(closeWorld)

const fileOf = (caseId: string) => viewOf(getCaseFile(world.people.adminA, { caseId }))

test('调解员和当事人没有机构的案件详情页', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await refusalOf(getCaseFile(world.people.mediatorA, { caseId: id }))).toBe('NOT_FOUND')
  expect(await refusalOf(getCaseFile(world.people.partyX, { caseId: id }))).toBe('NOT_FOUND')
})

test('证件、电话、住所、送达地址一律遮盖：视图里没有一个完整号码，也没有出生日期', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layPapers(inserted)
  const view = await fileOf(inserted.id)
  expect(leaksIn(view)).toEqual([])
  expect(JSON.stringify(view)).not.toContain('1950-01-01')
  const [applicant, respondent] = view.file.parties
  expect(applicant).toMatchObject({
    side: '申请人',
    traits: ['自然人', '女', '76 岁'],
    specialNeeds: '听力不便',
    documentKind: '居民身份证',
    phone: { masked: '138****5678', what: 'phone', personId: inserted.applicantId },
    document: { masked: '819***********0845', what: 'document' },
    residence: { masked: '示例市示例区***', what: 'residence' },
  })
  expect(respondent).toMatchObject({
    representative: {
      name: '方远',
      title: '总经理',
      phone: { masked: '139****1234', what: 'representative' },
    },
    agents: [
      {
        name: '张律师',
        authority: '特别授权',
        isSpecial: true,
        scope: '代为和解',
        phone: { masked: '137****9876' },
      },
    ],
  })
  expect(view.file.addresses).toMatchObject([
    {
      recipient: '许静',
      address: { masked: '示例市示例区***', what: 'address' },
      phone: '136****4321',
      electronic: 'x***@example.invalid',
    },
  ])
})

test('材料有名称、类型、大小和校验值，没有存放位置', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { storageKey } = await layPapers(inserted)
  const view = await fileOf(inserted.id)
  expect(view.file.materials).toMatchObject([
    { title: '起诉状', kind: 'PDF 文档', size: '35 字节', sha256: FILE_HASH },
  ])
  expect(JSON.stringify(view)).not.toContain(storageKey)
})

test('标的额带大写', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect((await fileOf(id)).file.dispute.amount).toEqual({
    figures: '1,200.00 元',
    capitals: '人民币壹仟贰佰元整',
  })
})

test('本机构管理员查看自己的案件，不写入查看记录', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await fileOf(id)
  expect(await chainOfCase(id)).toEqual([])
})

test('待受理时可以受理和不受理，并预告期限；过后不再预告', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  const view = await fileOf(id)
  expect(view.file.abilities.allowed).toEqual(['accept', 'decline'])
  expect(view.accept).toEqual({
    allowed: true,
    days: 30,
    dueOn: '2026-12-24',
    isProvisional: false,
  })
  expect(
    (await fileOf((await layCase(world, { status: 'pending_assignment' })).id)).accept,
  ).toBeNull()
})

test.each([
  ['pending_acceptance', ['accept', 'decline']],
  ['pending_assignment', ['assign']],
  ['pending_mediator', ['replace_mediator', 'request_change']],
  ['disclosure_review', ['allow_disclosed', 'replace_disclosed']],
  ['in_mediation', ['replace_mediator', 'request_change', 'add_co_mediator']],
  ['closed', []],
  ['archived', []],
] as const)('%s：可以办理的正是 %j', async (status, allowed) => {
  const { id } = await layCase(world, { status })
  const { abilities } = (await fileOf(id)).file
  expect(abilities.allowed).toEqual(allowed)
})

test('上面的表写到了机构看得见的每一种状态', () => {
  expect(CASE_STATUSES.filter((status) => !isAtCourt(status))).toHaveLength(7)
})

test('提前终结之后：可以重新分配而不是分配；此前的调解员写明离开的方式、原因和说明', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(
    (
      await withdrawCase(world.people.mediatorA, {
        caseId: id,
        reason: 'health',
        text: '因病住院无法继续',
      })
    ).ok,
  ).toBe(true)
  const { file } = await fileOf(id)
  expect(file.abilities.allowed).toEqual(['reassign'])
  expect(file.assignment).toBeNull()
  expect(file.former).toMatchObject([
    {
      name: '谢岚',
      how: '提前终结',
      reason: '身体原因',
      text: '因病住院无法继续',
      until: '2026-11-24 10:00',
    },
  ])
  expect(file.next).toMatchObject({ by: 'institution_admin', who: '甲调解中心的机构管理员' })
})

test('结案之后仍写明由谁承办，不算作此前的调解员', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  const { file } = await fileOf(id)
  expect([file.assignment?.mediator, file.former]).toEqual(['谢岚', []])
})

test('披露待决定：写明谁披露了什么', async () => {
  const { id } = await layCase(world, { status: 'disclosure_review' })
  expect((await fileOf(id)).file.disclosure).toMatchObject({
    mediator: '谢岚',
    grounds: ['与本纠纷有利害关系'],
    statement: '与被申请人有往来',
  })
})

test('期限用整句说明为什么是那一天；暂停的天数不计入，也画在期限条上', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await setCase(id, { accepted_at: '2026-11-02T02:00:00Z' })
  const owner = await ownerClient()
  await owner.query(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on, to_on)
      SELECT id, court_id, holder_id, 'appraisal', '2026-11-09', '2026-11-13' FROM cases
        WHERE id = $1`,
    [id],
  )
  const { clock } = (await fileOf(id)).file.header
  expect(clock).toMatchObject({ start: '11月2日 受理', due: '12月7日', state: 'running' })
  expect(clock!.sentence).toBe('调解期限：11月2日 受理，12月7日 届满，剩 13 天，其中 5 天不计入。')
  expect(clock!.why.join('')).toContain('在线调解规则第26条')
  expect(clock!.segments.map(({ kind }) => kind)).toContain('paused')
})

test('当事人相同、请求相同的另一件案件作为提示出现；别的机构的案件不出现', async () => {
  const owner = await ownerClient()
  const [mine, twin, foreign] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'pending_acceptance' }),
    await layCase(world, { status: 'pending_acceptance', institutionId: world.institutions.b }),
  ]
  for (const { id } of [mine, twin, foreign]) {
    await owner.query(
      `UPDATE parties SET name = CASE side WHEN 'applicant' THEN '许静同名' ELSE '恒信物业' END
        WHERE case_id = $1`,
      [id],
    )
    await owner.query(`UPDATE cases SET claim = '请求支付物业服务费三千元及违约金' WHERE id = $1`, [
      id,
    ])
  }
  const { related } = (await fileOf(mine.id)).file
  expect(related.map(({ caseId }) => caseId)).toEqual([twin.id])
  expect(related[0]!.why).toEqual(expect.arrayContaining(['当事人姓名或名称相同', '诉讼请求相同']))
})
