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

type Laid = Awaited<ReturnType<typeof layCase>>
type Who = keyof World['people']
const review = () => layCase(world, { status: 'disclosure_review' })
const consentOf = (partyId: string, on = '2026-11-23', how = 'written') => ({ partyId, how, on })
const bothOf = ({ applicantId, respondentId }: Laid) => [
  consentOf(applicantId),
  consentOf(respondentId, '2026-11-24', 'online'),
]
const allow = (who: Who, laid: Laid, consents: unknown = bothOf(laid)) =>
  actAt(() => allowDisclosed(world.people[who], { caseId: laid.id, consents }))
const replace = (who: Who, { id }: Laid, note?: string) =>
  actAt(() => replaceDisclosed(world.people[who], { caseId: id, ...(note && { note }) }))

test.each([
  ['继续', allow],
  ['更换', replace],
])('决定%s的只能是本机构的管理员，披露的调解员自己不能', async (_title, decide) => {
  const laid = await review()
  const people = ['adminB', 'mediatorA', 'mediatorA2', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => decide(who, laid))).toEqual({
    adminB: 'NOT_FOUND',
    mediatorA: 'FORBIDDEN',
    mediatorA2: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await disclosureRows(laid.id)).toMatchObject([{ decision: null }])
})

describe('各方同意，继续调解', () => {
  test('缺一方就不能继续，说明缺的是谁', async () => {
    const laid = await review()
    expect(await allow('adminA', laid, [consentOf(laid.applicantId)])).toMatchObject({
      ok: false,
      refusal: {
        code: 'CONSENTS_INCOMPLETE',
        fields: { [`consents.${laid.respondentId}`]: 'CONSENT_MISSING' },
      },
    })
    expect((await caseRow(laid.id)).status).toBe('disclosure_review')
  })

  test.each([
    ['方式没有选', 'how', { how: '' }],
    ['日期没有填', 'on', { on: '' }],
    ['不存在的日子', 'on', { on: '2026-02-30' }],
  ])('%s：指出是第几份', async (_title, field, change) => {
    const laid = await review()
    const [first, second] = bothOf(laid)
    expect(await allow('adminA', laid, [first, { ...second, ...change }])).toMatchObject({
      refusal: { code: 'INPUT_INVALID', fields: { [`consents.1.${field}`]: expect.any(String) } },
    })
  })

  test('明天的同意还没有作出', async () => {
    const laid = await review()
    const consents = [consentOf(laid.applicantId), consentOf(laid.respondentId, '2026-11-25')]
    expect(await allow('adminA', laid, consents)).toMatchObject({
      refusal: { fields: { [`consents.${laid.respondentId}`]: 'DATE_IN_FUTURE' } },
    })
  })

  test('原调解员继续：披露记下决定和每一方的同意，承办算作接收，接收分归调解员', async () => {
    const laid = await review()
    await setCase(laid.id, { mediation_due_on: '2026-12-10' })
    expect(await allow('adminA', laid)).toMatchObject({ ok: true, value: { mediator: '谢岚' } })
    expect(await caseRow(laid.id)).toMatchObject({
      status: 'in_mediation',
      mediator_name: '谢岚',
      due: '2026-12-10',
      last_act: 'disclosure.allowed',
      last_act_by: '林敏',
    })
    expect(await disclosureRows(laid.id)).toMatchObject([
      { decision: 'allowed', decided_by: '林敏', consents: bothOf(laid) },
    ])
    expect(await assignmentRows(laid.id)).toMatchObject([{ accepted_at: ACT_AT, ended_at: null }])
    expect(await pointRows(laid.id)).toEqual(['operation accept 1 disclosure.allowed'])
  })

  test('记录写明每一方同意的方式和日期，依据第13条', async () => {
    const laid = await review()
    await allow('adminA', laid)
    const [event] = await eventRows(laid.id)
    expect(event).toMatchObject({
      kind: 'disclosure.allowed',
      basis: 'online_mediation_13',
      data: { consents: [{ how: 'written', on: '2026-11-23' }, { how: 'online' }], note: null },
    })
  })
})

describe('更换调解员', () => {
  test('案件回到待分配，承办以披露后更换结束，期限不变，没有人得分', async () => {
    const laid = await review()
    await setCase(laid.id, { mediation_due_on: '2026-12-10' })
    expect(await replace('adminA', laid, '被申请人不同意继续')).toMatchObject({ ok: true })
    expect(await caseRow(laid.id)).toMatchObject({
      status: 'pending_assignment',
      mediator_id: null,
      due: '2026-12-10',
    })
    expect(await assignmentRows(laid.id)).toMatchObject([
      {
        ended_at: ACT_AT,
        ended_because: 'replaced_after_disclosure',
        end_text: '被申请人不同意继续',
      },
    ])
    expect(await disclosureRows(laid.id)).toMatchObject([
      { decision: 'replaced', decided_by: '林敏', consents: null },
    ])
    expect(await pointRows(laid.id)).toEqual([])
  })

  test('记录写明换下的是谁，依据特邀规定第15条', async () => {
    const laid = await review()
    await replace('adminA', laid)
    expect(await eventRows(laid.id)).toMatchObject([
      {
        kind: 'disclosure.replaced',
        basis: 'invited_mediation_15',
        data: { mediator: '谢岚', note: null },
      },
    ])
  })
})

test('一人决定继续、一人决定更换，同时按下：只有一个决定，另一人读到是谁决定的', async () => {
  const laid = await review()
  const answers = await letMeet<Decided<unknown>>(laid.id, [
    () => allow('adminA', laid),
    () => replace('adminA2', laid),
  ])
  const done = answers.findIndex((answer) => answer.ok)
  const late = answers[1 - done]!
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(!late.ok && late.refusal.facts.by).toBe(['林敏', '周正'][done])
  expect(await disclosureRows(laid.id)).toMatchObject([{ decision: ['allowed', 'replaced'][done] }])
})
