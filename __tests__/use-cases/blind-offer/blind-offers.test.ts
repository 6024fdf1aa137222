import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import type { Actor } from '@/lib/domain/access/roles'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { endBidding } from '@/lib/use-cases/blind-offer/end-bidding'
import { enterBlind } from '@/lib/use-cases/blind-offer/enter-blind'
import { openBidding } from '@/lib/use-cases/blind-offer/open-bidding'
import { chainOfCase } from '../../support/case-papers'
import { comeInFor, inHours } from '../../support/offers'
import { layTalk, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 密封报价：confidentiality.md；民诉法 第62条；docs/decisions/0111。

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

async function open(change: object = {}): Promise<string> {
  const biddingId = randomUUID()
  const opened = await openBidding(world.people.mediatorA, {
    caseId: talk.caseId,
    biddingId,
    payerId: talk.respondentId,
    payeeId: talk.applicantId,
    rule: 'middle',
    dueAt: inHours(30),
    ...change,
  })
  if (!opened.ok) throw new Error(`${opened.refusal.code} ${JSON.stringify(opened.refusal.fields)}`)
  return biddingId
}
const enter = (actor: Actor, biddingId: string, partyId: string, amount: string, round = 1) =>
  enterBlind(actor, { caseId: talk.caseId, biddingId, partyId, round, amount })
const demand = (id: string, amount: string, round = 1) =>
  enter(talk.applicant, id, talk.applicantId, amount, round)
const pay = (id: string, amount: string, round = 1) =>
  enter(talk.respondent, id, talk.respondentId, amount, round)
const seen = (actor: Actor) => withActor(actor, (db) => findBiddings(db, talk.caseId))
const stored = () =>
  asOwner<{ amount: string | null }>('SELECT amount::text FROM sealed_offers ORDER BY entered_at')

test('对上：两方同时看到中间的数；填的数不留', async () => {
  const id = await open()
  expect(await demand(id, '26,000')).toMatchObject({ value: { result: 'waits' } })
  const waiting = { round: 1, stored: 'open', entered: [talk.applicantId], amount: null }
  for (const who of [talk.respondent, talk.applicant, world.people.mediatorA])
    expect(await seen(who)).toMatchObject([waiting])
  expect(await pay(id, '30000')).toMatchObject({ value: { result: 'matched' } })
  const matched = { stored: 'matched', amount: '28000.00', entered: [] }
  for (const who of [talk.respondent, talk.applicant, world.people.mediatorA])
    expect(await seen(who)).toMatchObject([matched])
  expect(await stored()).toEqual([{ amount: null }, { amount: null }])
  expect(await demand(id, '1')).toMatchObject({ refusal: { code: 'BLIND_OVER' } })
})

test('三轮都没有对上：每一轮只知道没有对上，三轮以后不能再填', async () => {
  const id = await open()
  for (const round of [1, 2, 3]) {
    expect(await pay(id, String(20000 + round), round)).toMatchObject({
      value: { result: 'waits' },
    })
    const result = round === 3 ? 'missed' : 'again'
    expect(await demand(id, '30000', round)).toMatchObject({ value: { result } })
    expect((await stored()).filter(({ amount }) => amount !== null)).toEqual([])
  }
  expect(await seen(talk.applicant)).toMatchObject([{ stored: 'missed', round: 3, amount: null }])
  expect(await demand(id, '1', 3)).toMatchObject({ refusal: { code: 'BLIND_OVER' } })
})

test('事件和消息里没有数；双方收到有新情况，调解员收到有进展', async () => {
  const id = await open()
  await demand(id, '26543')
  await pay(id, '30457')
  const events = await chainOfCase(talk.caseId)
  expect(events.slice(-3)).toMatchObject([
    { kind: 'blind.opened', data: { no: 1, rule: 'middle' } },
    { kind: 'blind.entered', data: { no: 1, round: 1, result: 'waits' } },
    { kind: 'blind.entered', data: { no: 1, round: 1, result: 'matched' } },
  ])
  await workOutbox(new Date(Date.now() + 1000))
  const rows = await asOwner(
    `SELECT to_jsonb(o) AS row FROM outbox o UNION ALL SELECT to_jsonb(n) FROM notices n
     UNION ALL SELECT to_jsonb(e) FROM events e`,
  )
  // a number of its own, not digits of an id or a digest
  expect(JSON.stringify(rows)).not.toMatch(/(?<![0-9a-f])(26543|30457)(00)?(?![0-9a-f])/)
  expect(await asOwner(`SELECT facts FROM notices WHERE kind = 'blind.moved'`)).toEqual([
    { facts: { no: 1 } },
    { facts: { no: 1 } },
  ])
})

test.each<[string, { kind: 'helper' } | { kind: 'agent'; authority: string }, boolean]>([
  ['帮忙的人', { kind: 'helper' }, false],
  ['一般授权的代理人', { kind: 'agent', authority: 'general' }, false],
  ['特别授权的代理人', { kind: 'agent', authority: 'special' }, true],
])('%s替当事人填数', async (_title, who, may) => {
  const person = await comeInFor(world, talk, talk.respondentId, who, '19900008009')
  const id = await open()
  expect(await enter(person, id, talk.respondentId, '100')).toMatchObject(
    may ? { ok: true } : { refusal: { code: 'OFFER_NEEDS_AUTHORITY' } },
  )
  if (may) expect(await pay(id, '200')).toMatchObject({ refusal: { code: 'BLIND_ENTERED' } })
})

test('一方不想用了，说一声就结束；填过的数马上没有；对方只知道结束', async () => {
  const id = await open()
  await demand(id, '26000')
  const end = (actor: Actor, partyId?: string) =>
    endBidding(actor, { caseId: talk.caseId, biddingId: id, ...(partyId && { partyId }) })
  expect(await end(talk.respondent, talk.respondentId)).toMatchObject({ ok: true })
  expect(await stored()).toEqual([{ amount: null }])
  expect(await seen(talk.applicant)).toMatchObject([{ stored: 'ended', entered: [] }])
  expect(await end(world.people.mediatorA)).toMatchObject({ refusal: { code: 'BLIND_OVER' } })
  expect(await open()).toEqual(expect.any(String))
})

test('过了时间：不能再填，系统删掉填过的数', async () => {
  const id = await open()
  await demand(id, '26000')
  await asOwner('UPDATE sealed_biddings SET due_at = $1', [new Date(Date.now() - 1000)])
  expect(await pay(id, '30000')).toMatchObject({
    refusal: { code: 'BLIND_OVER', facts: { because: 'expired' } },
  })
  await asOwner(`UPDATE outbox SET run_at = now() WHERE payload->>'what' = 'blind_due'`)
  await workOutbox(new Date(Date.now() + 1000))
  expect(await stored()).toEqual([{ amount: null }])
})

test('数据库本身：没有任何角色读得到填的数；别的案件、别的一方、早到的结束都没有用', async () => {
  const id = await open()
  await demand(id, '26000')
  const run = (actor: Actor, sql: string) => withActor(actor, (db) => db.$queryRawUnsafe(sql))
  for (const actor of [
    talk.applicant,
    talk.respondent,
    world.people.mediatorA,
    world.people.adminA,
  ])
    await expect(run(actor, 'SELECT amount FROM sealed_offers')).rejects.toThrow(
      /permission denied/,
    )
  await expect(run(talk.respondent, 'SELECT * FROM sealed_offers')).rejects.toThrow(
    /permission denied/,
  )
  expect(await seen(world.people.adminA)).toEqual([])
  const other = await layCase(world, { status: 'in_mediation' })
  const stranger = await layTalk(world, ['19900008003', '19900008004'])
  expect(other.id).not.toBe(talk.caseId)
  expect(await seen(stranger.applicant)).toEqual([])
  const [theirs] = await asOwner<{ id: string }>(
    `SELECT id FROM participants WHERE person_id = $1 AND kind = 'party'`,
    [talk.respondentId],
  )
  const call = (actor: Actor, sql: string) => run(actor, `SELECT ${sql} AS answer`)
  const attempt = `heyi_enter_blind('${id}', '${theirs!.id}', 1, 100)`
  expect(await call(talk.applicant, attempt)).toEqual([{ answer: null }])
  expect(await call(stranger.applicant, attempt)).toEqual([{ answer: null }])
  expect(await call(stranger.applicant, `heyi_end_blind('${id}', '${theirs!.id}')`)).toEqual([
    { answer: false },
  ])
  expect(await call(world.people.mediatorA2, `heyi_end_blind('${id}', NULL)`)).toEqual([
    { answer: false },
  ])
})
