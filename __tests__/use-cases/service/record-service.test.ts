import { withActor } from '@/lib/data/door'
import { findFailedNotices } from '@/lib/data/stores/delivery/failed-notice-store'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getServiceForm } from '@/lib/queries/mediator/get-service-form'
import { recordService } from '@/lib/use-cases/service/record-service'
import { ACT_AT, actAt, caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { layNotifiable, scheduleIn, type ExistingCase } from '../../support/deliveries'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 登记送达：没有送达的通知由人另行送达，登记以后不再要办。ACT_AT is Tuesday 2026-11-24, 10:00.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A meeting was scheduled; the respondent has no number. @returns the case and the meeting */
async function open(): Promise<ExistingCase & { readonly meetingId: string }> {
  const existing = await layNotifiable(world)
  const scheduled = await scheduleIn(world, existing)
  return { ...existing, meetingId: scheduled.ok ? scheduled.value.meetingId : '' }
}
const inputOf = ({ id, respondentId, meetingId }: Awaited<ReturnType<typeof open>>) => ({
  caseId: id,
  partyId: respondentId,
  subject: `meeting_notice:${meetingId}`,
  way: 'telephone',
  result: 'served',
  on: '2026-11-24',
  note: '本人接听，表示到会',
})
type Who = keyof World['people']
const record = (who: Who, existing: Awaited<ReturnType<typeof open>>, change: object = {}) =>
  actAt(() => recordService(world.people[who], { ...inputOf(existing), ...change }))
const servicesOf = ({ id }: { readonly id: string }) =>
  asOwner(
    `SELECT entry_no, party_name, document, way, result, served_on::text, mediator_name
      FROM services
     WHERE case_id = $1 ORDER BY entry_no`,
    [id],
  )
const failed = (who: 'adminA' | 'adminB' | 'mediatorA' | 'mediatorA2') => {
  const actor = world.people[who]
  const of =
    actor.role === 'mediator' ? { mediatorId: actor.id } : { institutionId: actor.institutionId! }
  return withActor(actor, (db) => findFailedNotices(db, of, ACT_AT, 10))
}

test('只有承办的调解员可以登记', async () => {
  const existing = await open()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => record(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await servicesOf(existing)).toEqual([])
})

test.each([
  ['没有选文书', { subject: '' }, { subject: 'CHOOSE_ONE' }],
  ['没有这种文书', { subject: 'verdict' }, { subject: 'NOT_AN_OPTION' }],
  ['调解会的编号写坏', { subject: 'meeting_notice:x' }, { subject: 'NOT_AN_OPTION' }],
  ['没有选方式', { way: undefined }, { way: 'CHOOSE_ONE' }],
  ['没有这种方式', { way: 'dove' }, { way: 'CHOOSE_ONE' }],
  ['没有选结果', { result: undefined }, { result: 'CHOOSE_ONE' }],
  ['将来的日子', { on: '2026-11-25' }, { on: 'DATE_IN_FUTURE' }],
])('%s：不能登记，指出是哪一栏', async (_title, change, fields) => {
  const existing = await open()
  expect(await record('mediatorA', existing, change)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await servicesOf(existing)).toEqual([])
})

test('没有送达的通知，调解员和机构都有一项要办；登记以后没有了，三方都看得到登记', async () => {
  const existing = await open()
  for (const who of ['mediatorA', 'adminA'] as const)
    expect(await failed(who)).toMatchObject([
      { partyId: existing.respondentId, document: 'meeting_scheduled', failure: 'no_number' },
    ])
  for (const who of ['mediatorA2', 'adminB'] as const) expect(await failed(who)).toEqual([])
  const before = await caseRow(existing.id)
  expect((await record('mediatorA', existing)).ok).toBe(true)
  for (const who of ['mediatorA', 'adminA'] as const) expect(await failed(who)).toEqual([])
  expect(await caseRow(existing.id)).toEqual({ ...before, last_act: 'service.recorded' })
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({ kind: 'service.recorded' })
  const { adminA, clerkA, mediatorA } = world.people
  const files = await actAt(() =>
    Promise.all([
      viewOf(getCaseFile(adminA, { caseId: existing.id })),
      viewOf(getCourtCase(clerkA, { caseId: existing.id })),
      viewOf(getMyCase(mediatorA, { caseId: existing.id })),
    ]),
  )
  for (const { file } of files) {
    const own = file.deliveries.filter(({ partyId }) => partyId === existing.respondentId)
    expect(own.map(({ stateWords, toServe }) => [stateWords, toServe]).sort()).toEqual([
      ['已送达', null],
      ['未送达', null],
    ])
  }
})

test('没有送达成的登记，仍然要办', async () => {
  const existing = await open()
  await record('mediatorA', existing, { result: 'not_served', note: '无人接听' })
  expect(await failed('mediatorA')).toHaveLength(1)
})

test('两次同时登记：各得一个序号，相同的只有一次', async () => {
  const existing = await open()
  const results = await letMeet(existing.id, [
    () => record('mediatorA', existing),
    () => record('mediatorA', existing),
  ])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  await record('mediatorA', existing, { way: 'post' })
  expect(await servicesOf(existing)).toMatchObject([
    { entry_no: 1, way: 'telephone', result: 'served', served_on: '2026-11-24' },
    { entry_no: 2, way: 'post' },
  ])
})

test('已结案的可以登记终结通知；表格从未送达处打开，已经选好', async () => {
  const closed = await actAt(() => layCase(world, { status: 'closed' }))
  const served = { caseId: closed.id, partyId: closed.applicantId, subject: 'case_closed' }
  const more = { way: 'post', result: 'served', on: '2026-11-24' }
  const acted = await actAt(() => recordService(world.people.mediatorA, { ...served, ...more }))
  expect(acted.ok).toBe(true)
  const existing = await open()
  const subject = `meeting_notice:${existing.meetingId}`
  const form = await actAt(() =>
    viewOf(
      getServiceForm(world.people.mediatorA, {
        caseId: existing.id,
        party: existing.respondentId,
        subject,
      }),
    ),
  )
  expect(form.suggested).toEqual({ partyId: existing.respondentId, subject })
  expect(form.subjects.map(({ title }) => title)).toEqual([
    '调解通知 · 第1次调解会',
    '调解协议书',
    '其他文书',
  ])
})
