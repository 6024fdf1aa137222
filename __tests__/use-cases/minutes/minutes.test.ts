import { randomUUID } from 'node:crypto'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { reopenMinutes } from '@/lib/use-cases/minutes/reopen-minutes'
import { supplementMinutes } from '@/lib/use-cases/minutes/supplement-minutes'
import { actAt, letMeet, pointRows, refusalsInTurn } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import { layMeeting } from '../../support/meetings'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'
import { minutesIn } from './minutes-place'

// 调解笔录: 在线调解规则 第18、22条; ADR 0062. ACT_AT is Tuesday 2026-11-24; the meeting was on 2026-11-20.

let world: World
let acts: ReturnType<typeof minutesIn>
beforeAll(async () => {
  world = await buildWorld()
  acts = minutesIn(world)
})
afterAll(closeWorld)

test('只有承办的调解员可以开始', async () => {
  const place = await acts.held()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => acts.open(place, who))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
})

test('会前事项没有登记的，不能开始，逐项说明缺什么', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  const meetingId = await layMeeting(existing.id, new Date('2026-11-20T15:00:00+08:00'))
  const decided = await acts.open({ existing, meetingId, minutesId: randomUUID() })
  expect(decided).toMatchObject({ refusal: { code: 'PREPARATIONS_MISSING' } })
  expect(!decided.ok && decided.refusal.facts.missing).toMatch(/identity:.*address:/)
})

test('同一次开始提交两次只有一份；另一台手机再开始，得知已有一份', async () => {
  const place = await acts.held()
  expect((await acts.open(place)).ok).toBe(true)
  expect((await acts.open(place)).ok).toBe(true)
  expect(await acts.open({ ...place, minutesId: randomUUID() })).toMatchObject({
    refusal: { code: 'MINUTES_ALREADY_OPEN', facts: { minutesNo: 1 } },
  })
  expect(await acts.kindsOf(place)).toEqual(['minutes.opened', 'act.refused'])
})

test('两台手机同时开始：一台成功，另一台得知已有一份', async () => {
  const place = await acts.held()
  const decided = await letMeet(
    place.existing.id,
    [place, { ...place, minutesId: randomUUID() }].map((each) => () => acts.open(each)),
  )
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  expect(decided.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'MINUTES_ALREADY_OPEN' } })
})

describe('记录', () => {
  test('同一段再发一次，只有一段；各段按到达的次序，不留事件', async () => {
    const place = await acts.held()
    await acts.open(place)
    const first = acts.entryOf(place)
    await acts.write(place, [first])
    await acts.write(place, [first, acts.entryOf(place, { section: 'result', text: '调解成功' })])
    expect(
      await asOwner(
        'SELECT entry_no, section FROM minutes_entries WHERE minutes_id = $1 ORDER BY 1',
        [place.minutesId],
      ),
    ).toEqual([
      { entry_no: 1, section: 'statement' },
      { entry_no: 2, section: 'result' },
    ])
    expect(await acts.kindsOf(place)).toEqual(['minutes.opened'])
  })

  test('两处同时各记一段，两段都在', async () => {
    const place = await acts.held()
    await acts.open(place)
    const decided = await letMeet(
      place.existing.id,
      [1, 2].map(() => () => acts.write(place, [acts.entryOf(place)])),
    )
    expect(decided.map(({ ok }) => ok)).toEqual([true, true])
    expect(
      (await viewOf(actAt(() => getMinutes(world.people.mediatorA, acts.keyOf(place))))).lastNo,
    ).toBe(2)
  })

  test('调解员自己也可以记为发言人，别案的人不可以', async () => {
    const place = await acts.held()
    await acts.open(place)
    expect(
      (await acts.write(place, [acts.entryOf(place, { speakerId: world.people.mediatorA.id })])).ok,
    ).toBe(true)
    expect(
      await acts.write(place, [acts.entryOf(place, { speakerId: world.people.mediatorB.id })]),
    ).toMatchObject({ refusal: { code: 'PERSON_NOT_IN_CASE' } })
  })

  test('机构、法院和别的调解员都不能记', async () => {
    const place = await acts.held()
    await acts.open(place)
    const people = ['mediatorA2', 'adminA', 'clerkA'] as const
    expect(
      await refusalsInTurn(people, (who) => acts.write(place, [acts.entryOf(place)], who)),
    ).toEqual({
      mediatorA2: 'NOT_FOUND',
      adminA: 'FORBIDDEN',
      clerkA: 'FORBIDDEN',
    })
    const readers = ['adminA', 'clerkA', 'judgeA', 'reviewerA', 'mediatorA2'] as const
    for (const who of readers) {
      const read = await getMinutes(world.people[who], acts.keyOf(place))
      expect([who, read.ok]).toEqual([who, false])
      const key = { caseId: acts.keyOf(place).caseId, move: 'schedule_meeting' }
      expect([who, (await getMeetingForm(world.people[who], key)).ok]).toEqual([who, false])
    }
  })
})

test('没有看到最后一段的手机，不能交核对', async () => {
  const place = await acts.written()
  expect(await acts.submit(place, 2)).toMatchObject({
    refusal: { code: 'MINUTES_CHANGED_MEANWHILE' },
  })
  expect(await acts.stateOf(place)).toEqual({ state: 'draft', version: 0 })
})

test('案件页指出还在写的笔录；交核对后不再是', async () => {
  const place = await acts.written()
  const openOf = async () => {
    const { id: caseId } = place.existing
    return (await viewOf(actAt(() => getMyCase(world.people.mediatorA, { caseId })))).openMinutesId
  }
  expect(await openOf()).toBe(place.minutesId)
  await acts.submit(place, 3)
  expect(await openOf()).toBeNull()
})

test('到场的人都核对后完成，计两分；没有到场的人不核对', async () => {
  const place = await acts.written()
  await acts.submit(place, 3)
  expect(await acts.stateOf(place)).toEqual({ state: 'submitted', version: 1 })
  await acts.answer(place, place.existing.applicantId)
  const page = await viewOf(actAt(() => getMinutes(world.people.mediatorA, acts.keyOf(place))))
  expect(new Map(page.attendees.map(({ id, hasConfirmed }) => [id, hasConfirmed]))).toEqual(
    new Map([
      [place.existing.applicantId, true],
      [place.existing.respondentId, false],
    ]),
  )
  expect(await pointRows(place.existing.id)).toEqual([])
  await acts.answer(place, place.existing.respondentId)
  expect(await acts.stateOf(place)).toEqual({ state: 'confirmed', version: 1 })
  expect(await pointRows(place.existing.id)).toEqual([expect.stringMatching(/record.*2/)])

  const alone = await acts.written({ absent: true })
  await acts.submit(alone, 3)
  expect(await acts.answer(alone, alone.existing.respondentId)).toMatchObject({
    refusal: { code: 'PERSON_NOT_PRESENT' },
  })
  await acts.answer(alone, alone.existing.applicantId)
  expect((await acts.stateOf(alone))?.state).toBe('confirmed')
})

test('有异议的退回修改，改后重新核对；以前的确认不再算', async () => {
  const place = await acts.written()
  await acts.submit(place, 3)
  await acts.answer(place, place.existing.applicantId)
  await acts.answer(place, place.existing.respondentId, { answer: 'objected', note: '金额不对' })
  const key = acts.keyOf(place)
  await actAt(() => reopenMinutes(world.people.mediatorA, key))
  await acts.write(place, [acts.entryOf(place, { section: 'result', text: '双方约定下周再谈' })])
  await acts.submit(place, 4)
  await acts.answer(place, place.existing.respondentId)
  expect(await acts.stateOf(place)).toEqual({ state: 'submitted', version: 2 })
  await acts.answer(place, place.existing.applicantId)
  expect(await acts.stateOf(place)).toEqual({ state: 'confirmed', version: 2 })
})

test('确认过的笔录不能再记、再改、再核对，只能另作补充', async () => {
  const place = await acts.confirmed()
  expect(await acts.write(place, [acts.entryOf(place)])).toMatchObject({
    refusal: { code: 'MINUTES_NOT_OPEN' },
  })
  expect(await acts.answer(place, place.existing.applicantId)).toMatchObject({
    refusal: { code: 'MINUTES_NOT_SUBMITTED' },
  })
  const minutesId = randomUUID()
  const added = await actAt(() =>
    supplementMinutes(world.people.mediatorA, {
      caseId: place.existing.id,
      minutesId,
      supplementedId: place.minutesId,
    }),
  )
  expect(added).toMatchObject({ value: { minutesId } })
  expect((await acts.write({ ...place, minutesId }, [acts.entryOf(place)])).ok).toBe(true)
})

test('记下的每一段、每次核对都不能改，也不能删', async () => {
  const privileges = await asOwner<{ table: string; privileges: string[] }>(
    `SELECT table_name AS table, array_agg(DISTINCT privilege_type::text
      ORDER BY privilege_type::text) AS privileges
     FROM information_schema.role_table_grants
     WHERE table_name LIKE 'minutes%' AND grantee LIKE 'heyi%' GROUP BY table_name
       ORDER BY table_name`,
  )
  expect(privileges).toEqual(
    [
      'minutes',
      'minutes_answers',
      'minutes_entries',
      'minutes_entry_sources',
      'minutes_versions',
    ].map((table) => ({
      table,
      privileges: ['INSERT', 'SELECT'],
    })),
  )
})
