import type { Decided } from '@/lib/domain/refusal'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import {
  actAt,
  ACT_AT,
  assignmentRows,
  caseRow,
  disclosureRows,
  eventRows,
  letMeet,
  pointRows,
  refusalsInTurn,
} from '../../support/case-rows'
import { setCase } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 披露之后: 在线调解规则 第13条第2款 (当事人仍同意的可以继续); 特邀规定 第15条 (回避由组织或者法院决定).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Who = keyof World['people']
async function review(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'disclosure_review' })
  await setCase(existing.id, { referred_at: '2026-11-20T09:00:00+08:00' })
  return existing
}
const consentOf = (partyId: string, on = '2026-11-23', how = 'written') => ({ partyId, how, on })
const bothOf = ({ applicantId, respondentId }: ExistingCase) => [
  consentOf(applicantId),
  consentOf(respondentId, '2026-11-24', 'online'),
]
const allow = (who: Who, existing: ExistingCase, consents: unknown = bothOf(existing)) =>
  actAt(() => allowDisclosed(world.people[who], { caseId: existing.id, consents }))
const replace = (who: Who, { id }: ExistingCase, note?: string) =>
  actAt(() => replaceDisclosed(world.people[who], { caseId: id, ...(note && { note }) }))

test.each([
  ['继续', allow],
  ['更换', replace],
])('决定%s的只能是本机构的管理员，披露的调解员自己不能', async (_title, decide) => {
  const existing = await review()
  const people = ['adminB', 'mediatorA', 'mediatorA2', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => decide(who, existing))).toEqual({
    adminB: 'NOT_FOUND',
    mediatorA: 'FORBIDDEN',
    mediatorA2: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await disclosureRows(existing.id)).toMatchObject([{ decision: null }])
})

describe('各方同意，继续调解', () => {
  test('缺一方就不能继续，说明缺的是谁', async () => {
    const existing = await review()
    expect(await allow('adminA', existing, [consentOf(existing.applicantId)])).toMatchObject({
      ok: false,
      refusal: {
        code: 'CONSENTS_INCOMPLETE',
        fields: { [`consents.${existing.respondentId}`]: 'CONSENT_MISSING' },
      },
    })
    expect((await caseRow(existing.id)).status).toBe('disclosure_review')
  })

  test.each([
    ['方式没有选', 'how', { how: '' }],
    ['日期没有填', 'on', { on: '' }],
    ['不存在的日子', 'on', { on: '2026-02-30' }],
  ])('%s：指出是第几份', async (_title, field, change) => {
    const existing = await review()
    const [first, second] = bothOf(existing)
    expect(await allow('adminA', existing, [first, { ...second, ...change }])).toMatchObject({
      refusal: { code: 'INPUT_INVALID', fields: { [`consents.1.${field}`]: expect.any(String) } },
    })
  })

  test('明天的同意还没有作出', async () => {
    const existing = await review()
    const consents = [
      consentOf(existing.applicantId),
      consentOf(existing.respondentId, '2026-11-25'),
    ]
    expect(await allow('adminA', existing, consents)).toMatchObject({
      refusal: { fields: { [`consents.${existing.respondentId}`]: 'DATE_IN_FUTURE' } },
    })
  })

  test('原调解员继续：披露记下决定和每一方的同意，承办算作接收，接收分归调解员', async () => {
    const existing = await review()
    await setCase(existing.id, { mediation_due_on: '2026-12-10' })
    expect(await allow('adminA', existing)).toMatchObject({ ok: true, value: { mediator: '谢岚' } })
    expect(await caseRow(existing.id)).toMatchObject({
      status: 'in_mediation',
      mediator_name: '谢岚',
      due: '2026-12-10',
      last_act: 'disclosure.allowed',
      last_act_by: '林敏',
    })
    expect(await disclosureRows(existing.id)).toMatchObject([
      { decision: 'allowed', decided_by: '林敏', consents: bothOf(existing) },
    ])
    expect(await assignmentRows(existing.id)).toMatchObject([
      { accepted_at: ACT_AT, ended_at: null },
    ])
    expect(await pointRows(existing.id)).toEqual(['operation accept 1 disclosure.allowed'])
  })

  test('记录写明每一方同意的方式和日期，依据第13条', async () => {
    const existing = await review()
    await allow('adminA', existing)
    const [event] = await eventRows(existing.id)
    expect(event).toMatchObject({
      kind: 'disclosure.allowed',
      basis: 'online_mediation_13',
      data: { consents: [{ how: 'written', on: '2026-11-23' }, { how: 'online' }], note: null },
    })
  })
})

describe('更换调解员', () => {
  test('案件回到待分配，承办以披露后更换结束，期限不变，没有人得分', async () => {
    const existing = await review()
    await setCase(existing.id, { mediation_due_on: '2026-12-10' })
    expect(await replace('adminA', existing, '被申请人不同意继续')).toMatchObject({ ok: true })
    expect(await caseRow(existing.id)).toMatchObject({
      status: 'pending_assignment',
      mediator_id: null,
      due: '2026-12-10',
    })
    expect(await assignmentRows(existing.id)).toMatchObject([
      {
        ended_at: ACT_AT,
        ended_because: 'replaced_after_disclosure',
        end_text: '被申请人不同意继续',
      },
    ])
    expect(await disclosureRows(existing.id)).toMatchObject([
      { decision: 'replaced', decided_by: '林敏', consents: null },
    ])
    expect(await pointRows(existing.id)).toEqual([])
  })

  test('记录写明换下的是谁，依据特邀规定第15条', async () => {
    const existing = await review()
    await replace('adminA', existing)
    expect(await eventRows(existing.id)).toMatchObject([
      {
        kind: 'disclosure.replaced',
        basis: 'invited_mediation_15',
        data: { mediator: '谢岚', note: null },
      },
    ])
  })
})

test('一人决定继续、一人决定更换，同时按下：只有一个决定，另一人读到是谁决定的', async () => {
  const existing = await review()
  const answers = await letMeet<Decided<unknown>>(existing.id, [
    () => allow('adminA', existing),
    () => replace('adminA2', existing),
  ])
  const done = answers.findIndex((answer) => answer.ok)
  const late = answers[1 - done]!
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(!late.ok && late.refusal.facts.by).toBe(['林敏', '周正'][done])
  expect(await disclosureRows(existing.id)).toMatchObject([
    { decision: ['allowed', 'replaced'][done] },
  ])
})
