import { findCases } from '@/lib/queries/institution/find-cases'
import { now } from '@/lib/platform/clock'
import { emptyCases, READ_AT, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

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

describe('全部：条件与翻页', () => {
  test('按状态筛选；认不得的条件当作没有', async () => {
    const closed = await layCase(world, { status: 'closed' })
    await layCase(world, { status: 'in_mediation' })
    expect(
      (await viewOf(findCases(world.people.adminA, { tab: 'all', status: 'closed' }))).rows.map(
        ({ caseNo }) => caseNo,
      ),
    ).toEqual([closed.caseNo])
    const odd = await viewOf(
      findCases(world.people.adminA, {
        tab: 'nonsense',
        status: 'nonsense',
        after: '../..',
        from: 'x',
      }),
    )
    expect(odd).toMatchObject({ tab: 'accept', query: { status: undefined }, from: 1 })
  })

  test('待受理一栏里问已结案的，什么也没有；两头颠倒的日期也是', async () => {
    await layCase(world, { status: 'pending_acceptance' })
    await layCase(world, { status: 'closed' })
    expect(
      await viewOf(findCases(world.people.adminA, { tab: 'accept', status: 'closed' })),
    ).toMatchObject({ rows: [], total: 0 })
    expect(
      await viewOf(
        findCases(world.people.adminA, {
          tab: 'all',
          referredFrom: '2030-01-01',
          referredTo: '2020-01-01',
        }),
      ),
    ).toMatchObject({ rows: [], total: 0 })
    expect(
      await viewOf(
        findCases(world.people.adminA, { tab: 'all', result: 'failure', outcome: 'agreement' }),
      ),
    ).toMatchObject({ rows: [], total: 0 })
  })

  test('每一种条件都只留下符合的，件数就是行数', async () => {
    const wanted = await layCase(world, {
      status: 'closed',
      disputeType: 'labour',
      acceptedDaysAgo: 9,
      mediator: world.people.mediatorA2,
      courtId: world.courts.b,
    })
    await layCase(world, { status: 'closed' })
    await layCase(world, { status: 'in_mediation' })
    await setCase(wanted.id, {
      source: 'administrative',
      amount: '98000.50',
      outcome: 'deadlock',
      referred_at: '2026-03-05T16:30:00Z',
      accepted_at: '2026-03-06T01:00:00Z',
      closed_at: '2026-04-01T01:00:00Z',
      mediation_due_on: '2026-03-20',
      acceptance_due_on: '2026-03-05',
    })
    const conditions = [
      { type: 'labour,maritime' },
      { source: 'administrative' },
      { outcome: 'deadlock' },
      { result: 'failure' },
      { mediator: world.people.mediatorA2.id },
      // 2026-03-05T16:30Z is the 6th in Shanghai.
      { court: world.courts.b },
      { referredFrom: '2026-03-06', referredTo: '2026-03-06' },
      { acceptedTo: '2026-03-06' },
      { closedFrom: '2026-04-01', closedTo: '2026-04-01' },
      { daysFrom: '10', daysTo: '10' },
      { amountFrom: '98000.50' },
      { clock: 'closed_late' },
      { clock: 'accepted_late' },
    ]
    for (const query of conditions) {
      const view = await viewOf(findCases(world.people.adminA, { tab: 'all', ...query }))
      expect([query, view.total, view.rows.map(({ caseNo }) => caseNo)]).toEqual([
        query,
        1,
        [wanted.caseNo],
      ])
    }
  })

  test('每页可以是五十、一百件，别的数按二十件；排序只认得排得出的', async () => {
    for (let index = 0; index < 23; index += 1)
      await layCase(world, { status: 'in_mediation', acceptedDaysAgo: index })
    const sizes = await Promise.all(
      ['50', '7', 'x'].map(
        async (size) =>
          (await viewOf(findCases(world.people.adminA, { tab: 'all', size }))).rows.length,
      ),
    )
    expect(sizes).toEqual([23, 20, 20])
    const oldest = await viewOf(
      findCases(world.people.adminA, { tab: 'all', order: 'oldest', size: '50' }),
    )
    const days = oldest.rows.map(({ referredOn }) => referredOn)
    expect(days).toEqual([...days].sort())
    // By closing only what is closed can be put in order.
    expect(
      (await viewOf(findCases(world.people.adminA, { tab: 'all', order: 'closed' }))).order,
    ).toBe('newest')
    expect(
      (
        await viewOf(
          findCases(world.people.adminA, {
            tab: 'all',
            status: 'closed,archived',
            order: 'closed',
          }),
        )
      ).order,
    ).toBe('closed')
  })

  test('按案号搜索不论括号全角半角；按当事人、调解员姓名搜索；百分号不是通配符', async () => {
    const wanted = await layCase(world, {
      status: 'in_mediation',
      mediator: world.people.mediatorA2,
    })
    await layCase(world, { status: 'in_mediation' })
    const number = wanted.caseNo.match(/测试(\d+)号/)![1]!
    const found = async (q: string) =>
      (await viewOf(findCases(world.people.adminA, { tab: 'all', q }))).rows.map(
        ({ caseNo }) => caseNo,
      )
    for (const q of [`（2026）测试${number}号`, `(2026)测试${number}`, `被申请人${number}`, '王朗'])
      expect(await found(q)).toEqual([wanted.caseNo])
    expect(await found('%')).toEqual([])
    expect(await found('_')).toEqual([])
  })

  test.each(['accept', 'assign', 'all'] as const)(
    '%s：向后翻遍每一件恰好出现一次，再翻回来还是原样',
    async (tab) => {
      const status = {
        accept: 'pending_acceptance',
        assign: 'pending_assignment',
        all: 'in_mediation',
      } as const
      for (let index = 0; index < 45; index += 1) {
        const { id } = await layCase(world, { status: status[tab] })
        // Three share each moment, so that the id has to break ties; every tenth has no due day.
        const day = `2026-11-${String(1 + Math.floor(index / 3)).padStart(2, '0')}`
        await setCase(id, {
          received_at: `${day}T01:00:00Z`,
          referred_at: `${day}T01:00:00Z`,
          ...(index % 10 ? { mediation_due_on: day } : {}),
        })
      }
      const read = (cursor: object) => viewOf(findCases(world.people.adminA, { tab, ...cursor }))
      const first = await read({})
      const second = await read({ after: first.next, from: 21 })
      const third = await read({ after: second.next, from: 41 })
      expect(
        [first, second, third].map(({ rows, from, total }) => [rows.length, from, total]),
      ).toEqual([
        [20, 1, 45],
        [20, 21, 45],
        [5, 41, 45],
      ])
      expect(
        new Set([...first.rows, ...second.rows, ...third.rows].map(({ caseId }) => caseId)).size,
      ).toBe(45)
      expect([first.previous, third.next]).toEqual([null, null])
      const back = await read({ before: third.previous, from: 21 })
      expect(back.rows).toEqual(second.rows)
      const start = await read({ before: back.previous, from: 1 })
      expect(start).toMatchObject({ rows: first.rows, previous: null, from: 1 })
    },
  )
})
