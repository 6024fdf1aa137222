import { withActor } from '@/lib/data/door'
import {
  applyTransition,
  findCase,
  findNumbersOfCases,
  getClosingDays,
  lockCase,
} from '@/lib/data/stores/case/case-store'
import type { CaseRecord } from '@/lib/data/mappers/case'
import type { Transition } from '@/lib/domain/case/transition'
import { setRow } from '@/__tests__/support/case-parts'
import { caseRow, eventRows } from '@/__tests__/support/case-rows'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 案件的每一次变动: 状态与版本还是决定时的样子才写, 事件与之同生同灭 (domain.md 4).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const AT = new Date('2026-11-24T02:00:00Z')
const ELSEWHERE = '00000000-0000-4000-8000-000000000000'
const read = (caseId: string, who: Who = 'adminA') =>
  withActor(world.people[who], (db) => findCase(db, caseId))
const ACCEPT: Transition<'accept'> = {
  move: 'accept',
  from: 'pending_acceptance',
  to: 'pending_assignment',
  changes: { acceptedAt: AT, mediationDueOn: localDate('2026-12-24') },
  event: {
    kind: 'case.accepted',
    data: { mediationDueOn: localDate('2026-12-24'), source: 'delegated_pre_filing' },
  },
  basis: 'online_mediation_12',
}
const DECLINE: Transition<'decline'> = {
  move: 'decline',
  from: 'pending_acceptance',
  to: 'returned',
  changes: { returnedToCourt: true },
  event: { kind: 'case.declined', data: { reason: 'other', text: '人手不足', court: '甲区法院' } },
  basis: 'online_mediation_12',
}
const CLOSE: Transition<'close'> = {
  move: 'close',
  from: 'in_mediation',
  to: 'closed',
  changes: { closedAt: AT, closingDays: 12, outcome: 'agreement' },
  event: {
    kind: 'case.closed',
    data: {
      outcome: 'agreement',
      success: true,
      account: '双方和解',
      failureReason: null,
      costRaising: null,
      courtNotes: null,
      days: 12,
    },
  },
  basis: null,
}
const WITHDRAW: Transition<'withdraw'> = {
  move: 'withdraw',
  from: 'in_mediation',
  to: 'pending_assignment',
  changes: { mediator: null },
  event: {
    kind: 'case.withdrawn',
    data: { reason: 'health', text: '住院手术', mediator: '谢岚' },
  },
  basis: null,
}
const accept = (record: CaseRecord, who: 'adminA' | 'adminA2' | 'adminB' = 'adminA') =>
  withActor(world.people[who], (db) =>
    applyTransition(db, grantOf(world.people[who], 'case:accept'), record, ACCEPT, AT),
  )
const pending = async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  return (await read(id))!
}

describe('读出', () => {
  test('看得到的人读到同一件案件；看不到的和不存在的，都是没有', async () => {
    const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
    for (const who of ['adminA', 'mediatorA', 'clerkA', 'courtSystemA'] as const)
      expect(await read(id, who)).toMatchObject({
        id,
        caseNo,
        version: 1,
        status: 'in_mediation',
        courtName: '甲区法院',
        amount: '1200.00',
        mediatorName: '谢岚',
      })
    for (const who of ['adminB', 'mediatorA2', 'clerkB', 'system'] as const)
      expect([who, await read(id, who)]).toEqual([who, null])
    expect(await read(ELSEWHERE)).toBeNull()
  })

  test('不认识的纠纷类型停下来，不当作别的', async () => {
    const { id } = await layCase(world, { status: 'in_mediation' })
    await setRow('cases', id, { dispute_type: 'nonsense' })
    await expect(read(id)).rejects.toThrow(/cases.dispute_type/)
  })

  test('办结用了几天：在办的没有；别的机构问，是没有这件案件', async () => {
    const [closed, open] = [
      await layCase(world, { status: 'closed', acceptedDaysAgo: 4 }),
      await layCase(world, { status: 'in_mediation' }),
    ]
    const days = (id: string, who: Who = 'adminA') =>
      withActor(world.people[who], (db) => getClosingDays(db, id))
    expect([await days(closed.id), await days(open.id)]).toEqual([5, null])
    await expect(days(closed.id, 'adminB')).rejects.toThrow()
  })

  test('案号按案件取：别家的不在其中', async () => {
    const own = await layCase(world, { status: 'in_mediation' })
    const foreign = await layCase(world, {
      status: 'pending_acceptance',
      institutionId: world.institutions.b,
    })
    const numbers = await withActor(world.people.adminA, (db) =>
      findNumbersOfCases(db, [own.id, foreign.id, ELSEWHERE]),
    )
    expect([...numbers]).toEqual([[own.id, own.caseNo]])
  })
})

describe('变动', () => {
  test('受理：状态、期限、最后一步、版本一起改，事件写明依据和变动', async () => {
    const record = await pending()
    const done = await accept(record)
    expect(await caseRow(record.id)).toMatchObject({
      status: 'pending_assignment',
      version: 2,
      accepted_at: AT,
      due: '2026-12-24',
      last_act: 'case.accepted',
      last_act_by: '林敏',
      institution_id: world.institutions.a,
    })
    expect(await eventRows(record.id)).toEqual([
      {
        kind: 'case.accepted',
        actor_name: '林敏',
        at: AT,
        basis: 'online_mediation_12',
        data: {
          mediationDueOn: '2026-12-24',
          source: 'delegated_pre_filing',
          moved: {
            status: { before: 'pending_acceptance', after: 'pending_assignment' },
            dueOn: { before: null, after: '2026-12-24' },
          },
        },
      },
    ])
    expect(done).toMatchObject({ ok: true, value: { eventId: expect.any(String) } })
  })

  test('据旧版本的第二次受理被拒，写明谁已经办了；什么也没有再写', async () => {
    const record = await pending()
    await accept(record, 'adminA')
    expect(await accept(record, 'adminA2')).toMatchObject({
      ok: false,
      refusal: {
        code: 'CASE_CHANGED_MEANWHILE',
        facts: { lastAct: 'case.accepted', by: '林敏', at: AT.toISOString() },
      },
    })
    expect(await eventRows(record.id)).toHaveLength(1)
    expect((await caseRow(record.id)).version).toBe(2)
  })

  test('状态还是原来的，版本变过了的，也不写', async () => {
    const record = await pending()
    await setRow('cases', record.id, { version: 5 })
    expect(await accept(record)).toMatchObject({
      ok: false,
      refusal: { code: 'CASE_CHANGED_MEANWHILE', facts: { lastAct: null, by: null, at: null } },
    })
    expect(await caseRow(record.id)).toMatchObject({ status: 'pending_acceptance', version: 5 })
  })

  test('别的机构拿着同样的决定，一行也改不到', async () => {
    const record = await pending()
    expect(await accept(record, 'adminB')).toMatchObject({
      ok: false,
      refusal: { code: 'CASE_CHANGED_MEANWHILE' },
    })
    expect((await caseRow(record.id)).status).toBe('pending_acceptance')
  })

  test('不受理：案件回到法院手里，离开机构的视线', async () => {
    const record = await pending()
    await withActor(world.people.adminA, (db) =>
      applyTransition(db, grantOf(world.people.adminA, 'case:decline'), record, DECLINE, AT),
    )
    expect(await caseRow(record.id)).toMatchObject({
      status: 'returned',
      institution_id: null,
      holder_id: world.courts.a,
    })
    expect(await read(record.id)).toBeNull()
    expect((await read(record.id, 'clerkA'))?.status).toBe('returned')
  })

  test('调解员退出：案件没有了调解员，本人不再看到；机构看得到', async () => {
    const { id } = await layCase(world, { status: 'in_mediation' })
    const record = (await read(id, 'mediatorA'))!
    await withActor(world.people.mediatorA, (db) =>
      applyTransition(db, grantOf(world.people.mediatorA, 'case:withdraw'), record, WITHDRAW, AT),
    )
    expect(await caseRow(id)).toMatchObject({ mediator_id: null, mediator_name: null, version: 2 })
    expect(await read(id, 'mediatorA')).toBeNull()
    expect((await read(id))?.status).toBe('pending_assignment')
  })

  test('结案：何时、怎样、用了几天', async () => {
    const { id } = await layCase(world, { status: 'in_mediation' })
    const record = (await read(id, 'mediatorA'))!
    await withActor(world.people.mediatorA, (db) =>
      applyTransition(db, grantOf(world.people.mediatorA, 'case:close'), record, CLOSE, AT),
    )
    expect(await caseRow(id)).toMatchObject({
      status: 'closed',
      closed_at: AT,
      closing_days: 12,
      outcome: 'agreement',
      mediator_name: '谢岚',
    })
  })

  test('锁住的案件到这一步办完为止，别人锁不到；看不到的案件锁不了', async () => {
    const record = await pending()
    const owner = await ownerClient()
    const lockNow = () =>
      owner.query('SELECT 1 FROM cases WHERE id = $1 FOR UPDATE NOWAIT', [record.id])
    await withActor(world.people.adminA, async (db) => {
      await lockCase(db, record.id)
      await expect(lockNow()).rejects.toThrow(/could not obtain lock/)
    })
    await withActor(world.people.adminB, async (db) => {
      await lockCase(db, record.id)
      expect((await lockNow()).rowCount).toBe(1)
    })
  })
})
