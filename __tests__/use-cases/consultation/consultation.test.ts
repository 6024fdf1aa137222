import { createLocalSink, listSunkMessages } from '@/lib/channels/local-sink'
import { clearConsultations } from '@/lib/jobs/clear-consultations'
import { workDeliveries } from '@/lib/jobs/work-deliveries'
import { atInstant } from '@/lib/platform/clock'
import { getConsultation } from '@/lib/queries/institution/get-consultation'
import { findConsultations } from '@/lib/queries/institution/find-consultations'
import { findConsultable } from '@/lib/queries/public/find-consultable'
import { findOwnConsultation } from '@/lib/queries/public/find-own-consultation'
import { answerConsultation } from '@/lib/use-cases/consultation/answer-consultation'
import { referConsultation } from '@/lib/use-cases/consultation/refer-consultation'
import { closeConsultation } from '@/lib/use-cases/visitor/close-consultation'
import { continueConsultation } from '@/lib/use-cases/visitor/continue-consultation'
import { openConsultation } from '@/lib/use-cases/visitor/open-consultation'
import { submitConsultation } from '@/lib/use-cases/visitor/submit-consultation'
import {
  insertConsultation,
  QUESTION,
  stranger,
  takeQuestions,
} from '../../support/insert-consultation'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, OTHER_ROLES, type World } from '../../support/world'

// 在线咨询：不用账号，问一家机构；凭查询码和手机号码后四位看答复。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text}:00+08:00`)
const ANSWER = '一般不能全部不交，可以要求减免一部分。'
const channels = { sms: createLocalSink('sms'), email: null }

const answer = (consultationId: string, version: number, words = ANSWER) =>
  answerConsultation(world.people.adminA, { consultationId, version, words })

test('提交、答复、收短信、凭码查看、接着问、再答复、评价：一条路走完', async () => {
  const monday = at('2026-11-23T09:00')
  const { id, code, tail, phone, own } = await atInstant(monday, () =>
    insertConsultation(world.institutions.a),
  )
  const waiting = await atInstant(monday, () => findOwnConsultation(own.proof))
  expect(waiting).toMatchObject({
    state: 'waiting',
    promise: '11月23日（周一）17 点前',
    code,
    tail,
  })

  await atInstant(at('2026-11-23T10:00'), () => done(answer(id, 1)))
  await workDeliveries(() => at('2026-11-23T10:01'), channels)
  const [sms] = listSunkMessages()
  expect(sms).toMatchObject({ to: phone, channel: 'sms' })
  expect(sms!.text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`)
  expect(sms!.text).not.toContain(ANSWER)

  const opened = await done(
    openConsultation(stranger(), { code: ` ${code.slice(0, 4)} ${code.slice(4)}`, tail }),
  )
  expect(opened.proof).toBe(own.proof)
  expect(await findOwnConsultation(opened.proof)).toMatchObject({
    state: 'answered',
    promise: null,
    entries: [
      { side: 'asker', words: QUESTION },
      { side: 'institution', author: '林敏', words: ANSWER },
    ],
  })

  await done(continueConsultation(own, { words: '那要减免多少才合适？' }))
  await done(answer(id, 3, '看漏水的影响，可以先和物业商量。'))
  await done(closeConsultation(own, { rating: 'good', words: '谢谢，我的电话13800001234' }))
  expect(await findOwnConsultation(own.proof)).toMatchObject({ state: 'closed', rating: 'good' })
  const seen = await done(getConsultation(world.people.adminA, { consultationId: id }))
  expect(seen).toMatchObject({
    state: 'closed',
    rating: '满意',
    ratingWords: '谢谢，我的电话138****1234',
  })
  expect(await answer(id, 6)).toMatchObject({ refusal: { code: 'CONSULTATION_OVER' } })
  expect(await continueConsultation(own, { words: '还有一个问题' })).toMatchObject({
    refusal: { code: 'CONSULTATION_OVER' },
  })
  const events = await asOwner(`SELECT kind FROM events WHERE kind ~ '^consultation' ORDER BY seq`)
  expect(events.map(({ kind }) => kind)).toEqual([
    'consultation.submitted',
    'consultation.answered',
    'consultation.continued',
    'consultation.answered',
    'consultation.closed',
    'consultation.opened',
  ])
})

test('问题里的号码保存以前就隐去，手机号码加密，查询码不保存', async () => {
  const { id, code, phone } = await insertConsultation(world.institutions.a, {
    words: '我叫王某，身份证11010519491231002X，电话13800001234，车牌粤A12345',
  })
  await done(answer(id, 1))
  const [entry] = await asOwner('SELECT words FROM consultation_entries WHERE entry_no = 1')
  expect(entry!.words).toBe('我叫王某，身份证110***********002X，电话138****1234，车牌粤A*****')
  const everything = JSON.stringify([
    await asOwner('SELECT * FROM consultations'),
    await asOwner('SELECT * FROM consultation_entries'),
    await asOwner('SELECT * FROM deliveries'),
    await asOwner('SELECT * FROM outbox'),
    await asOwner('SELECT data FROM events'),
    await asOwner('SELECT * FROM sign_in_counters'),
  ])
  for (const secret of [phone, code, '13800001234', '11010519491231002X'])
    expect(everything).not.toContain(secret)
})

test('不接受咨询的机构、别的机构的咨询：问不了，看不到，答不了', async () => {
  const input = {
    institutionId: world.institutions.b,
    field: 'other',
    words: QUESTION,
    phone: '19912340001',
  }
  expect(await submitConsultation(stranger(), input)).toMatchObject({
    refusal: { code: 'CONSULTATIONS_NOT_TAKEN' },
  })
  const { id } = await insertConsultation(world.institutions.a)
  const { adminB } = world.people
  const one = { consultationId: id, version: 1, words: ANSWER }
  expect(await getConsultation(adminB, one)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await answerConsultation(adminB, one)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect((await done(findConsultations(adminB, {}))).rows).toEqual([])
  for (const role of OTHER_ROLES.filter((each) => each !== 'partyX'))
    expect(await answerConsultation(world.people[role], one)).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
})

test('没有凭码进来的，什么也办不了', async () => {
  expect(await continueConsultation(stranger(), { words: QUESTION })).toMatchObject({
    refusal: { code: 'CONSULTATION_NOT_OPEN' },
  })
  const forged = stranger({ proof: 'ab'.repeat(32) })
  expect(await continueConsultation(forged, { words: QUESTION })).toMatchObject({
    refusal: { code: 'CONSULTATION_NOT_OPEN' },
  })
  expect(await closeConsultation(forged, { rating: 'good' })).toMatchObject({
    refusal: { code: 'CONSULTATION_NOT_OPEN' },
  })
  expect(await findOwnConsultation(forged.proof)).toBeNull()
})

test('两人同时答复，一人答上，另一人知道是谁、什么时候', async () => {
  const { id } = await insertConsultation(world.institutions.a)
  const { adminA, adminA2 } = world.people
  const answers = await Promise.all(
    [adminA, adminA2].map((admin) =>
      answerConsultation(admin, { consultationId: id, version: 1, words: ANSWER }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const winner = answers[0]!.ok ? adminA : adminA2
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'CONSULTATION_CHANGED_MEANWHILE', facts: { by: winner.name } },
  })
  expect(await asOwner('SELECT 1 FROM consultation_entries')).toHaveLength(2)
  expect(await asOwner('SELECT 1 FROM deliveries')).toHaveLength(1)
})

test('咨询人在答复之前补充的，答复的人要先看过', async () => {
  const { id, own } = await insertConsultation(world.institutions.a)
  await done(continueConsultation(own, { words: '补充：已经报修三次。' }))
  expect(await answer(id, 1)).toMatchObject({
    refusal: { code: 'CONSULTATION_CHANGED_MEANWHILE', facts: { by: null } },
  })
  await done(answer(id, 2))
})

test('转介：告知去处，不转交内容；咨询人自己去问', async () => {
  await takeQuestions(world.institutions.b)
  const { id, own } = await insertConsultation(world.institutions.a)
  const refer = (institutionId: string | null) =>
    referConsultation(world.people.adminA, {
      consultationId: id,
      version: 1,
      words: '劳动争议请向乙中心咨询。',
      institutionId,
    })
  expect(await refer(world.institutions.a)).toMatchObject({
    refusal: { fields: { institutionId: 'NOT_AN_OPTION' } },
  })
  await done(refer(world.institutions.b))
  expect(await findOwnConsultation(own.proof)).toMatchObject({
    state: 'referred',
    suggested: { name: '乙调解中心' },
  })
  expect((await done(findConsultations(world.people.adminB, { state: 'all' }))).rows).toEqual([])
})

test('按承诺的时刻排列；超时的标明；按时率按时、超时、未答复都算', async () => {
  const ask = (when: string) => atInstant(at(when), () => insertConsultation(world.institutions.a))
  const late = await ask('2026-11-24T09:00')
  const first = await ask('2026-11-23T09:00')
  const third = await ask('2026-11-25T16:00')
  await atInstant(at('2026-11-23T12:00'), () => done(answer(first.id, 1)))
  await atInstant(at('2026-11-25T12:00'), () => done(answer(late.id, 1)))
  await ask('2026-11-25T15:00')
  const now = at('2026-11-27T09:00')
  const view = await atInstant(now, () => done(findConsultations(world.people.adminA, {})))
  expect(view).toMatchObject({ waiting: 2, late: 2, rate: { due: 4, inTime: 1 } })
  expect(view.rows.map(({ due, isLate }) => [due, isLate])).toEqual([
    ['11月26日（周四）14 点前', true],
    ['11月26日（周四）15 点前', true],
  ])
  expect(view.rows.at(-1)!.id).toBe(third.id)
  const seen = await atInstant(now, () => findConsultable({ field: 'other' }))
  expect(seen.institutions).toEqual([
    expect.objectContaining({ name: '甲调解中心', rate: { due: 4, inTime: 1 } }),
  ])
})

test('最后一条满 180 天，内容、号码、查询码都删去，件数还在；没满的不动', async () => {
  const old = await atInstant(at('2026-01-05T09:00'), () =>
    insertConsultation(world.institutions.a),
  )
  await atInstant(at('2026-01-06T09:00'), () => done(answer(old.id, 1)))
  const recent = await atInstant(at('2026-07-01T09:00'), () =>
    insertConsultation(world.institutions.a),
  )
  const due = at('2026-07-05T09:01')
  expect(await clearConsultations(at('2026-07-05T08:59'))).toBe(0)
  expect(await clearConsultations(due)).toBe(1)
  expect(await clearConsultations(due)).toBe(0)
  expect(await findOwnConsultation(old.own.proof)).toBeNull()
  expect(await findOwnConsultation(recent.own.proof)).toMatchObject({ state: 'waiting' })
  const rows = await asOwner(
    `SELECT c.state, c.phone_sealed, c.proof_hash, e.words, d.number_sealed FROM consultations c
     JOIN consultation_entries e ON e.consultation_id = c.id JOIN deliveries d
       ON d.consultation_id = c.id
     WHERE c.id = $1`,
    [old.id],
  )
  const gone = {
    state: 'closed',
    phone_sealed: null,
    proof_hash: null,
    words: '',
    number_sealed: null,
  }
  expect(rows).toEqual([gone, gone])
})
