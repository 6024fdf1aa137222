import { toLocalDate, addDays } from '@/lib/domain/time/local-date'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import { findCourtDesk } from '@/lib/queries/court/find-court-desk'
import { getReturnedAct } from '@/lib/queries/court/get-returned-act'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layStage } from '../../support/court-stages'
import { layFormerReferral, layOverdue, setAcceptanceDue } from '../../support/returned-cases'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 引调与督办: 各节点的件数、列表和可以办的事; docs/decisions/0124-returned-cases.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const desk = (
  input: Readonly<Record<string, unknown>> = {},
  who: keyof World['people'] = 'clerkA',
) => viewOf(findCourtDesk(world.people[who], input))
const due = (caseId: string, inDays: number) =>
  asOwner('UPDATE cases SET mediation_due_on = $2 WHERE id = $1', [
    caseId,
    addDays(today(), inDays),
  ])
const running = async (status: CaseStatus, inDays: number) => {
  const { id } = await layCase(world, { status })
  await due(id, inDays)
  await asOwner('UPDATE cases SET first_contact_at = now() WHERE id = $1', [id])
  return id
}
/** A closed case at this stage since so many days. */
const after = async (stage: CourtStage, daysAgo: number) => {
  const { id } = await layCase(world, { status: 'closed' })
  await layStage(id, stage, daysAgo)
  return id
}

/** By their last days, so far apart that no holidays bring two together. */
const LATE = [
  'returned',
  'uncontacted',
  'untransferred',
  'recording',
  'filing',
  'mediationLate',
  'overdue',
]

describe('一个法院的案件', () => {
  const existing: Record<string, string> = {}
  beforeAll(async () => {
    existing.overdue = (await layOverdue(world)).id
    existing.accepting = (await layCase(world, { status: 'pending_acceptance' })).id
    await setAcceptanceDue(existing.accepting, 30)
    existing.mediationToday = await running('in_mediation', 0)
    existing.mediationSoon = await running('in_mediation', 2)
    existing.mediationLate = await running('in_mediation', -3)
    existing.mediationWithin = await running('in_mediation', 3)
    existing.paused = await running('in_mediation', -5)
    await asOwner(
      `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
       SELECT id, court_id, holder_id, 'suspension', '2026-06-01' FROM cases WHERE id = $1`,
      [existing.paused],
    )
    existing.assigning = await running('pending_assignment', 20)
    existing.taking = await running('pending_mediator', 20)
    existing.disclosed = await running('disclosure_review', 20)
    existing.returned = (await layCase(world, { status: 'returned', acceptedDaysAgo: 40 })).id
    await layFormerReferral(existing.returned, world.institutions.a)
    await asOwner(`UPDATE cases SET last_act_at = now() - interval '200 days' WHERE id = $1`, [
      existing.returned,
    ])
    existing.uncontacted = (await layCase(world, { status: 'in_mediation' })).id
    await asOwner(`UPDATE cases SET assigned_at = now() - interval '160 days' WHERE id = $1`, [
      existing.uncontacted,
    ])
    existing.untransferred = await after('transfer_due', 120)
    existing.sentBack = await after('transfer_returned', 0)
    existing.transferred = await after('transferred', 0)
    existing.filing = await after('filing_due', 40)
    existing.recording = await after('record_submitted', 80)
    existing.paper = await after('paper_due', 0)
    existing.filed = await after('filed', 40)
    existing.unarchived = (await layCase(world, { status: 'closed' })).id
    await asOwner(
      `UPDATE cases SET closed_at = now() - interval '90 days',
        performance_due_on = current_date - 10 WHERE id = $1`,
      [existing.unarchived],
    )
    const fromRecords = await layCase(world, { status: 'closed' })
    await asOwner(`UPDATE cases SET channel = 'records' WHERE id = $1`, [fromRecords.id])
    existing.unfollowed = (await layCase(world, { status: 'archived' })).id
    await asOwner('UPDATE cases SET performance_due_on = current_date - 60 WHERE id = $1', [
      existing.unfollowed,
    ])
    const notDue = await layCase(world, { status: 'archived' })
    await asOwner('UPDATE cases SET performance_due_on = current_date + 9 WHERE id = $1', [
      notDue.id,
    ])
    await layCase(world, { status: 'returned_settled' })
    await layCase(world, { status: 'in_mediation', courtId: world.courts.b })
  })

  test('每个节点按期限分的件数；暂停的算在期限内；别的法院的不在内', async () => {
    const { nodes, open } = await desk()
    expect(nodes.map(({ node, ages, total }) => [node, ages, total])).toEqual([
      ['acceptance', { within: 1, soon: 0, today: 0, overdue: 1 }, 2],
      ['assignment', { within: 1, soon: 0, today: 0, overdue: 0 }, 1],
      ['taking', { within: 2, soon: 0, today: 0, overdue: 0 }, 2],
      ['contact', { within: 0, soon: 0, today: 0, overdue: 1 }, 1],
      ['mediation', { within: 2, soon: 1, today: 1, overdue: 1 }, 5],
      ['transfer', { within: 1, soon: 0, today: 0, overdue: 1 }, 2],
      ['receipt', { within: 1, soon: 0, today: 0, overdue: 0 }, 1],
      ['filing', { within: 0, soon: 0, today: 0, overdue: 1 }, 1],
      ['record', { within: 0, soon: 0, today: 0, overdue: 1 }, 1],
      ['paper', { within: 1, soon: 0, today: 0, overdue: 0 }, 1],
      ['archive', { within: 1, soon: 0, today: 0, overdue: 1 }, 2],
      ['performance', { within: 0, soon: 0, today: 0, overdue: 1 }, 1],
      ['returned', { within: 0, soon: 0, today: 0, overdue: 1 }, 1],
    ])
    expect(open).toBe(21)
  })

  test.each([
    [{}, [...LATE, 'mediationToday']],
    [
      { tab: 'overdue' },
      [
        'returned',
        'uncontacted',
        'untransferred',
        'unarchived',
        'recording',
        'unfollowed',
        'filing',
        'mediationLate',
        'overdue',
      ],
    ],
    [{ node: 'archive' }, ['unarchived', 'filed']],
    [{ node: 'performance', age: 'overdue' }, ['unfollowed']],
    [{ node: 'contact' }, ['uncontacted']],
    [{ node: 'transfer' }, ['untransferred', 'sentBack']],
    [{ node: 'paper', age: 'within' }, ['paper']],
    [{ tab: 'today' }, ['mediationToday']],
    [{ tab: 'returned' }, ['returned']],
    [{ node: 'mediation', age: 'within' }, ['paused', 'mediationWithin']],
    [{ node: 'mediation', age: 'soon' }, ['mediationSoon']],
    [{ node: 'acceptance' }, ['overdue', 'accepting']],
    [{ age: 'today' }, ['mediationToday']],
  ])('%o 列出的案件和次序', async (input, expected) => {
    const { rows, total } = await desk(input)
    const names = rows.map(({ caseId }) =>
      Object.keys(existing).find((name) => existing[name] === caseId),
    )
    expect(names).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  test('每个标签、每一格的件数就是它列出的件数', async () => {
    const view = await desk()
    for (const [tab, count] of Object.entries(view.tabs))
      expect([tab, (await desk({ tab })).rows.length]).toEqual([tab, Math.min(count, 20)])
    for (const { node, ages } of view.nodes)
      for (const [age, count] of Object.entries(ages))
        expect([node, age, (await desk({ node, age })).rows.length]).toEqual([node, age, count])
  })

  test('翻到第五页为止：再往后的页码就是第五页，那里没有案件，件数还在', async () => {
    const beyond = await desk({ tab: 'all', page: '99' })
    expect([beyond.page, beyond.rows, beyond.hasNext]).toEqual([5, [], false])
    expect(beyond.total).toBe((await desk({ tab: 'all' })).total)
  })

  test('书记员看到可以办的事，法官和审阅员只看', async () => {
    const actsOf = async (who: keyof World['people']) =>
      Object.fromEntries(
        (await desk({ tab: 'all' }, who)).rows
          .filter(({ acts }) => acts.length > 0)
          .map(({ caseId, acts }) => [
            Object.keys(existing).find((name) => existing[name] === caseId),
            acts,
          ]),
      )
    expect(await actsOf('clerkA')).toEqual({
      overdue: ['recall'],
      returned: ['refer-again', 'end'],
    })
    expect(await actsOf('judgeA')).toEqual({})
    expect(await actsOf('reviewerA')).toEqual({})
  })

  test('别的法院只看到自己的，不是法院的人看不到', async () => {
    expect((await desk({}, 'clerkB')).open).toBe(1)
    for (const who of ['adminA', 'mediatorA', 'courtSystemA', 'partyX', 'auditor'] as const)
      expect(await refusalOf(findCourtDesk(world.people[who], {}))).toBe('NOT_FOUND')
  })

  test('重新引调：不受理过的机构写明，排在最后，不能选', async () => {
    const view = await viewOf(getReturnedAct(world.people.clerkA, { caseId: existing.returned! }))
    expect(view.notNow).toEqual({
      recall: expect.stringContaining('已退回法院'),
      'refer-again': null,
      end: null,
    })
    expect(view.institutions.map(({ name, barred }) => [name, barred !== null])).toEqual([
      ['乙调解中心', false],
      ['甲调解中心', true],
    ])
    const judge = await viewOf(getReturnedAct(world.people.judgeA, { caseId: existing.returned! }))
    expect(judge.institutions).toEqual([])
    expect(judge.notNow['refer-again']).toContain('立案庭')
  })
})

test('机构的数字：同类成功率、平均确认时间、逾期、未结，来自它自己的合计', async () => {
  world = await buildWorld()
  const { institutions } = world
  const { id } = await layCase(world, { status: 'returned' })
  for (const outcome of ['agreement', 'agreement', 'deadlock']) {
    const closed = await layCase(world, { status: 'closed', institutionId: institutions.b })
    await asOwner('UPDATE cases SET outcome = $2 WHERE id = $1', [closed.id, outcome])
  }
  const late = await layCase(world, { status: 'in_mediation', institutionId: institutions.b })
  await asOwner(
    `UPDATE cases SET acceptance_due_on = (received_at - interval '5 days')::date,
      accepted_at = received_at + interval '6 hours'
     WHERE id = $1`,
    [late.id],
  )
  const other = await layOverdue(world)
  await layFormerReferral(other.id, institutions.b, 'not_confirmed')
  const view = await viewOf(getReturnedAct(world.people.clerkA, { caseId: id }))
  const lines = view.institutions.find(({ name }) => name === '乙调解中心')!.lines
  expect(lines).toEqual([
    expect.stringContaining('未列'),
    '同类成功率 66.67%（2/3），件数少，仅供参考',
    // Three accepted after a day, one after six hours.
    '平均 19.5 小时确认（4 件），件数少，仅供参考',
    '近一年逾期 2 件',
    '未结 1 件',
    '自动履行率：无回访案件',
    '不收费',
  ])
})
