import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnMinutes, getOwnMinutesList } from '@/lib/queries/party/get-own-minutes'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { reopenMinutes } from '@/lib/use-cases/minutes/reopen-minutes'
import { layPart } from '../../support/case-parts'
import { actAt } from '../../support/case-rows'
import { comeIn, invite, layCome, participantOf } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'
import { minutesIn, type Held } from './minutes-place'

// 到场的人在自己的手机上核对笔录：在线调解规则 第18、22条；docs/decisions/0110。

let world: World
let minutes: ReturnType<typeof minutesIn>
let place: Held
let applicant: Actor
let respondent: Actor
beforeEach(async () => {
  world = await buildWorld()
  minutes = minutesIn(world)
  place = await minutes.written()
  const { id, applicantId, respondentId } = place.existing
  applicant = await layCome(world, id, applicantId, '19900008001')
  respondent = await layCome(world, id, respondentId, '19900008002')
})
afterAll(closeWorld)

const own = (actor: Actor, personId: string, change: object = {}) =>
  actAt(() =>
    answerMinutes(actor, {
      ...minutes.keyOf(place),
      personId,
      answer: 'confirmed',
      // 表上写的日期和方式不算。
      how: 'signed',
      on: '2026-11-20',
      note: '',
      ...change,
    }),
  )
const read = (actor: Actor) => getOwnMinutes(actor, minutes.keyOf(place))
const caseOf = (actor: Actor) => getOwnCase(actor, { caseId: place.existing.id })
const submit = () => minutes.submit(place, 3)

test('没有交核对的不存在；交了的看得到陈述和结果，看不到让步，也看不到改以前的', async () => {
  expect(await read(applicant)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  const [first] = await asOwner<{ id: string }>(
    `SELECT id FROM minutes_entries WHERE section = 'statement'`,
  )
  await minutes.write(place, [
    minutes.entryOf(place, { text: '要求退还三千元', replaces: first!.id }),
  ])
  await minutes.submit(place, 4)
  const view = await read(applicant)
  expect(view).toMatchObject({
    value: {
      said: [{ text: '要求退还三千元' }],
      result: ['另约时间再次调解'],
      isAwaited: true,
      mayAnswer: true,
      waiting: ['申请人', '被申请人'],
    },
  })
  expect(JSON.stringify(view)).not.toMatch(/两万六|多收/)
  const rows = await withActor(applicant, (db) =>
    db.$queryRawUnsafe(`SELECT body FROM heyi_minutes_text('${place.minutesId}')`),
  )
  expect(JSON.stringify(rows)).not.toMatch(/两万六|多收/)
  await expect(
    withActor(applicant, (db) => db.$queryRawUnsafe('SELECT body FROM minutes_entries')),
  ).rejects.toThrow(/permission denied/)
  expect(await caseOf(applicant)).toMatchObject({ value: { minutes: { count: 1, toAnswer: 1 } } })
})

test('各人核对：记在其参与名下，当天、在线；最后一人确认时完成，分数由系统记给调解员', async () => {
  await submit()
  const news = await asOwner(`SELECT payload FROM outbox WHERE kind = 'party_news'`)
  expect(news).toHaveLength(2)
  const { applicantId, respondentId } = place.existing
  expect(await own(applicant, applicantId)).toMatchObject({ ok: true })
  expect(await minutes.stateOf(place)).toMatchObject({ state: 'submitted' })
  expect(await own(respondent, respondentId)).toMatchObject({ ok: true })
  expect(await minutes.stateOf(place)).toMatchObject({ state: 'confirmed' })
  const rows = await asOwner(
    `SELECT a.way, a.given_on::text AS on, t.account_id FROM minutes_answers a
     JOIN participants t ON t.id = a.participant_id ORDER BY a.answer_no`,
  )
  const online = { way: 'online', on: '2026-11-24' }
  expect(rows).toEqual([
    { ...online, account_id: applicant.id },
    { ...online, account_id: respondent.id },
  ])
  expect(await asOwner('SELECT id FROM score_points')).toEqual([])
  await workOutbox(new Date(Date.now() + 1000))
  expect(await asOwner('SELECT code, mediator_id, subject FROM score_points')).toEqual([
    { code: 'record', mediator_id: world.people.mediatorA.id, subject: place.minutesId },
  ])
  const facts = { minutesNo: 1, answer: 'confirmed' }
  expect(
    await asOwner(`SELECT facts FROM notices WHERE kind = 'minutes.answered' ORDER BY created_at`),
  ).toEqual([{ facts: { ...facts, isComplete: false } }, { facts: { ...facts, isComplete: true } }])
  expect(await own(applicant, applicantId)).toMatchObject({
    refusal: { code: 'MINUTES_NOT_SUBMITTED' },
  })
})

test('有异议要写明；别人看不到写了什么；退回修改后重新核对', async () => {
  await submit()
  const { applicantId, respondentId } = place.existing
  const objection = { answer: 'objected', note: '没有说过三千' }
  expect(await own(applicant, applicantId, { answer: 'objected' })).toMatchObject({
    refusal: { fields: { note: 'OBJECTION_EMPTY' } },
  })
  expect(await own(applicant, applicantId, objection)).toMatchObject({ ok: true })
  expect(await read(respondent)).toMatchObject({
    value: { waiting: ['申请人', '被申请人'], persons: [{ answer: null }] },
  })
  await expect(
    withActor(respondent, (db) => db.$queryRawUnsafe('SELECT note FROM minutes_answers')),
  ).rejects.toThrow(/permission denied/)
  await actAt(() => reopenMinutes(world.people.mediatorA, minutes.keyOf(place)))
  expect(await getOwnMinutesList(applicant, { caseId: place.existing.id })).toEqual(
    expect.objectContaining({ value: [] }),
  )
  await submit()
  await own(applicant, applicantId)
  await own(respondent, respondentId)
  expect(await minutes.stateOf(place)).toMatchObject({ state: 'confirmed', version: 2 })
})

test('不能替对方答；帮忙的人看得到、不能答；没有到场的一方没有这份笔录', async () => {
  await submit()
  const { id, applicantId, respondentId } = place.existing
  expect(await own(applicant, respondentId)).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  const helperId = await layPart('participants', id, {
    kind: 'helper',
    party_id: applicantId,
    name: '周晴',
    joined_at: new Date(0),
  })
  const helper = await comeIn(await invite(world, id, helperId, { phone: '19900008009' }))
  expect(await read(helper)).toMatchObject({ value: { persons: [], isHelper: true } })
  expect(await own(helper, applicantId)).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_ANSWER' } })
  expect(await asOwner('SELECT id FROM minutes_answers')).toEqual([])

  const alone = await minutes.written({ absent: true })
  await minutes.submit(alone, 3)
  const missing = await layCome(world, alone.existing.id, alone.existing.respondentId)
  expect(await getOwnMinutes(missing, minutes.keyOf(alone))).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})

test('数据库本身：只能替自己、以自己的参与、在线答现在这一版；没有人人确认的不能完成', async () => {
  await submit()
  const { applicantId, respondentId } = place.existing
  const mine = await participantOf(applicantId)
  const theirs = await participantOf(respondentId)
  const insert = (personId: string, part: string, { way = 'online', version = 1 } = {}) =>
    withActor(applicant, (db) =>
      db.$executeRawUnsafe(
        `INSERT INTO minutes_answers (case_id, court_id, holder_id, minutes_id, answer_no, version,
          person_id, person_name, answer, way, given_on, recorded_at, participant_id)
         SELECT t.case_id, t.court_id, t.holder_id, $1::uuid, 9, $2::int, $3::uuid, 'x',
           'confirmed', $4, now(), now(),
           $5::uuid FROM participants t WHERE t.id = $6::uuid`,
        place.minutesId,
        version,
        personId,
        way,
        part,
        mine,
      ),
    )
  const denied = /row-level security/
  await expect(insert(respondentId, mine)).rejects.toThrow(denied)
  await expect(insert(respondentId, theirs)).rejects.toThrow(denied)
  await expect(insert(applicantId, mine, { way: 'signed' })).rejects.toThrow(denied)
  await expect(insert(applicantId, mine, { version: 2 })).rejects.toThrow(denied)
  expect(await insert(applicantId, mine)).toBe(1)
  const run = (sql: string) => withActor(applicant, (db) => db.$queryRawUnsafe(sql))
  expect(await run(`SELECT heyi_complete_minutes('${place.minutesId}', now()) AS done`)).toEqual([
    { done: false },
  ])
  await expect(run(`UPDATE minutes SET state = 'confirmed'`)).rejects.toThrow(/permission denied/)
})
