import { findWaiting } from '@/lib/queries/institution/count-cases'
import { findJustDone } from '@/lib/queries/institution/find-just-done'
import { findCases } from '@/lib/queries/institution/find-cases'
import { now } from '@/lib/platform/clock'
import { emptyCases, READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import {
  buildWorld,
  closeWorld,
  layCase,
  ownerClient,
  OTHER_ROLES,
  type World,
} from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
const at = (instant: Date) => jest.mocked(now).mockReturnValue(instant)

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)
beforeEach(async () => {
  at(READ_AT)
  await emptyCases()
})

const received = {
  received_at: '2026-11-20T01:00:00Z',
  referred_at: '2026-11-20T00:30:00Z',
  acceptance_due_on: '2026-11-25',
}

describe('谁打不开案件分配列表', () => {
  test.each(OTHER_ROLES)('%s：不存在', async (who) => {
    await layCase(world, { status: 'pending_acceptance' })
    expect(await refusalOf(findCases(world.people[who], {}))).toBe('NOT_FOUND')
  })

  test('别的机构看不到本机构的一行、一个数字、一个搜索结果', async () => {
    const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
    await layCase(world, { status: 'pending_acceptance' })
    for (const tab of ['accept', 'assign', 'all']) {
      const other = await viewOf(findCases(world.people.adminB, { tab }))
      expect(other).toMatchObject({ rows: [], total: 0 })
    }
    for (const q of [caseNo, '申请人', '谢岚']) {
      expect(await viewOf(findCases(world.people.adminB, { tab: 'all', q }))).toMatchObject({
        rows: [],
        total: 0,
      })
    }
    expect(await findJustDone(world.people.adminB, { done: 'assigned', case: id })).toMatchObject({
      ok: false,
    })
    expect(
      await viewOf(findJustDone(world.people.adminA, { done: 'assigned', case: id })),
    ).toMatchObject({ caseNo, mediator: '谢岚' })
  })

  test('退回法院的案件不再出现在任何一栏', async () => {
    await layCase(world, { status: 'returned' })
    expect(await viewOf(findCases(world.people.adminA, { tab: 'all' }))).toMatchObject({
      rows: [],
      total: 0,
    })
  })
})

describe('待受理', () => {
  test('先收到的排在前面，期限用工作日说话，受理前就知道期限到哪一天', async () => {
    const later = await layCase(world, { status: 'pending_acceptance' })
    const earlier = await layCase(world, { status: 'pending_acceptance' })
    await setCase(later.id, { received_at: '2026-11-23T01:00:00Z', source: 'entrusted_summary' })
    await setCase(earlier.id, received)
    const view = await viewOf(findCases(world.people.adminA, {}))
    expect(view.rows.map(({ caseNo }) => caseNo)).toEqual([earlier.caseNo, later.caseNo])
    expect(view.rows[0]).toMatchObject({
      referredOn: '2026-11-20',
      applicants: expect.stringMatching(/^申请人/),
      amount: '1,200.00',
      courtName: '甲区法院',
      mediator: null,
      clock: { kind: 'acceptance', words: '剩 1 个工作日', risk: 'orange', due: '11月25日' },
      abilities: {
        accept: { allowed: true, days: 30, dueOn: '2026-12-24' },
        decline: { allowed: true },
      },
    })
    expect(view.rows[1]!.abilities.accept).toEqual({
      allowed: true,
      days: 7,
      dueOn: '2026-12-01',
      isProvisional: false,
    })
  })

  test('明年的放假安排尚未公布时照常受理，受理前就知道届满日暂定', async () => {
    at(new Date('2026-12-31T02:00:00Z'))
    await (await ownerClient()).query('DELETE FROM calendar_years')
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    await setCase(id, { received_at: '2026-12-30T01:00:00Z' })
    const [row] = (await viewOf(findCases(world.people.adminA, {}))).rows
    expect(row!.abilities.accept).toEqual({
      allowed: true,
      days: 30,
      dueOn: '2027-01-30',
      isProvisional: true,
    })
    expect(row!.clock).toMatchObject({
      words: '剩 2 个工作日（暂定）',
      due: '2027年1月5日',
      isProvisional: true,
    })
  })
})

describe('下一年度的放假安排没有载入', () => {
  test.each([
    ['2026-10-31', null],
    ['2026-11-01', 2027],
    ['2026-12-31', 2027],
  ])('%s：列表第一页告知 %s', async (day, missingYear) => {
    at(new Date(`${day}T02:00:00Z`))
    await (await ownerClient()).query('DELETE FROM calendar_years')
    expect((await viewOf(findCases(world.people.adminA, {}))).missingYear).toBe(missingYear)
  })
})

describe('待分配', () => {
  test('最先到期的排在前面，提前终结的说明原调解员，披露的请机构决定', async () => {
    const fresh = await layCase(world, { status: 'pending_assignment' })
    const withdrawn = await layCase(world, { status: 'pending_assignment' })
    const disclosed = await layCase(world, { status: 'disclosure_review' })
    for (const [{ id }, accepted, due] of [
      [fresh, '2026-11-23', '2026-12-23'],
      [withdrawn, '2026-11-02', '2026-12-02'],
      [disclosed, '2026-11-12', '2026-12-14'],
    ] as const) {
      await setCase(id, { accepted_at: `${accepted}T02:00:00Z`, mediation_due_on: due })
    }
    const owner = await ownerClient()
    await owner.query(
      `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name,
        assigned_at, assigned_by, rank, rank_score, ended_at, ended_because)
       SELECT id, court_id, holder_id, $2, '谢岚', accepted_at, '林敏', 1, 80, now(), 'withdrawn'
         FROM cases WHERE id = $1`,
      [withdrawn.id, world.people.mediatorA.id],
    )
    const view = await viewOf(findCases(world.people.adminA, { tab: 'assign' }))
    expect(view.rows.map(({ caseNo }) => caseNo)).toEqual([
      withdrawn.caseNo,
      disclosed.caseNo,
      fresh.caseNo,
    ])
    expect(view.rows[0]).toMatchObject({
      cameBack: { because: 'withdrawn', from: '谢岚' },
      abilities: { assign: { allowed: true } },
      clock: { kind: 'mediation', words: '剩 8 天' },
    })
    expect(view.rows[1]).toMatchObject({
      cameBack: null,
      mediator: '谢岚',
      abilities: { decideDisclosure: { allowed: true } },
    })
    expect(view.rows[2]).toMatchObject({
      cameBack: null,
      mediator: null,
      abilities: { assign: { allowed: true } },
    })
    expect(await viewOf(findWaiting(world.people.adminA))).toMatchObject({
      assign: 3,
      reassign: 1,
      disclosed: 1,
    })
  })
})

test('列表里没有证件号、电话和地址', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await (
    await ownerClient()
  ).query(
    `UPDATE parties SET phone_sealed = 'sealed-phone', document_sealed = 'sealed-document',
      document_hash = 'hash' WHERE case_id = $1`,
    [id],
  )
  const text = JSON.stringify(await viewOf(findCases(world.people.adminA, {})))
  expect(text).not.toMatch(/sealed|hash/)
})
