import { DECLINE_REASONS } from '@/lib/domain/case/vocabulary'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { actAt, ACT_AT, caseRow, eventRows, refusalsInTurn } from '../../support/case-rows'
import { refusalOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 不受理: 操作手册 3.3 (案件转移回原来的法院); 在线调解规则 第12条 (写明理由).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '争议不在本机构的受理范围内'
const decline = (
  who: keyof World['people'],
  caseId: string,
  input: Readonly<Record<string, unknown>> = {},
) =>
  actAt(() =>
    declineCase(world.people[who], { caseId, reason: 'beyond_scope', text: TEXT, ...input }),
  )
const declines = async (caseId: string) =>
  (
    await (
      await ownerClient()
    ).query(
      'SELECT institution_id, court_id, case_no, court_name, reason_code, reason_text, declined_by FROM case_declines WHERE case_id = $1',
      [caseId],
    )
  ).rows

test('别的机构、调解员、法院和审计员都不能不受理', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  const people = ['adminB', 'mediatorA', 'clerkA', 'reviewerA', 'auditor', 'system'] as const
  expect(await refusalsInTurn(people, (who) => decline(who, id))).toEqual({
    adminB: 'NOT_FOUND',
    mediatorA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    auditor: 'FORBIDDEN',
    system: 'FORBIDDEN',
  })
  expect(await declines(id)).toEqual([])
})

test.each([
  ['没有选原因', { reason: undefined }, { reason: 'CHOOSE_ONE' }],
  ['不认识的原因', { reason: 'too_far' }, { reason: 'CHOOSE_ONE' }],
  ['没有写理由', { text: undefined }, { text: 'REASON_TOO_SHORT' }],
  ['理由只有空格', { text: '          ' }, { text: 'REASON_TOO_SHORT' }],
  ['理由太长', { text: '理'.repeat(1001) }, { text: 'TOO_LONG' }],
  ['都没有', { reason: '', text: '' }, { reason: 'CHOOSE_ONE', text: 'REASON_TOO_SHORT' }],
])('%s：不能退回，指出是哪一栏', async (_title, input, fields) => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect(await decline('adminA', id, input)).toEqual({
    ok: false,
    refusal: { code: 'INPUT_INVALID', facts: {}, fields },
  })
  expect((await caseRow(id)).status).toBe('pending_acceptance')
})

test('案件回到法院，机构不再看到它，只留下自己的不受理记录', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  expect(await decline('adminA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, courtName: '甲区法院' },
  })
  expect(await caseRow(id)).toMatchObject({
    status: 'returned',
    institution_id: null,
    holder_id: world.courts.a,
    accepted_at: null,
    due: null,
    outcome: null,
    closed_at: null,
    last_act: 'case.declined',
    last_act_by: '林敏',
  })
  expect(await declines(id)).toEqual([
    {
      institution_id: world.institutions.a,
      court_id: world.courts.a,
      case_no: caseNo,
      court_name: '甲区法院',
      reason_code: 'beyond_scope',
      reason_text: TEXT,
      declined_by: '林敏',
    },
  ])
  expect(await refusalOf(getCaseFile(world.people.adminA, { caseId: id }))).toBe('NOT_FOUND')
})

test.each(DECLINE_REASONS)('原因“%s”写入记录，依据第12条', async (reason) => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect((await decline('adminA', id, { reason })).ok).toBe(true)
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.declined',
      at: ACT_AT,
      basis: 'online_mediation_12',
      data: { reason, text: TEXT, court: '甲区法院' },
    },
  ])
})

test('同事晚了一步：案件已经不在本机构，但他读到是谁在什么时候退回的；外人什么也读不到', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await decline('adminA', id)
  expect(await decline('adminA2', id)).toEqual({
    ok: false,
    refusal: {
      code: 'CASE_CHANGED_MEANWHILE',
      facts: { lastAct: 'case.declined', by: '林敏', at: ACT_AT.toISOString() },
    },
  })
  expect(await decline('adminB', id)).toMatchObject({ refusal: { code: 'NOT_FOUND', facts: {} } })
  expect(await declines(id)).toHaveLength(1)
})

test('已经受理的不能再退回', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await decline('adminA', id)).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status: 'in_mediation' } },
  })
})
