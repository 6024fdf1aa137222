import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { layAgreed, layConfirmation, layHearing, layOtherJudge } from '../support/confirmations'
import type { Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 审查的地板：程序写错了，数据库也不让提请的法官自己批准，不让当事人改期限，不让书记员通知到场.

let world: World
let talk: Talk
beforeAll(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const day = (days: number) => new Date(`${addDays(toLocalDate(new Date()), days)}T00:00:00Z`)
const move = async (actor: Actor, id: string, data: object) => {
  try {
    const { count } = await withActor(actor, (db) =>
      db.confirmation.updateMany({
        where: { id },
        data: { revision: { increment: 1 }, lastActBy: actor.name, lastActAt: new Date(), ...data },
      }),
    )
    return count === 1 ? 'moved' : 'unseen'
  } catch {
    return 'refused'
  }
}

test('提请延长的法官自己不能批准，批准的天数就是提请的天数', async () => {
  const { judgeA, clerkA } = world.people
  const other = await layOtherJudge(world)
  const id = await layConfirmation(talk.caseId, 'admitted')
  const approve = {
    lastAct: 'extend_review',
    extraDays: 10,
    extensionDays: null,
    extensionBy: null,
  }
  expect(await move(other, id, approve)).toBe('refused')
  const request = { lastAct: 'request_extension', extensionDays: 10 }
  expect(await move(judgeA, id, { ...request, extensionBy: other.id })).toBe('refused')
  expect(await move(clerkA, id, { ...request, extensionBy: clerkA.id })).toBe('refused')
  expect(await move(judgeA, id, { ...request, extensionBy: judgeA.id })).toBe('moved')
  expect(await move(judgeA, id, approve)).toBe('refused')
  expect(await move(other, id, { ...approve, extraDays: 20 })).toBe('refused')
  expect(await move(other, id, approve)).toBe('moved')
})

test('补充由法院要求、由当事人补，别人改不了期限', async () => {
  const { clerkA, judgeA } = world.people
  const id = await layConfirmation(talk.caseId, 'admitted')
  const order = { lastAct: 'request_supplement', supplementDueOn: day(7) }
  const answer = { lastAct: 'supplement', supplementDueOn: null }
  expect(await move(talk.applicant, id, answer)).toBe('refused')
  expect(await move(judgeA, id, { lastAct: 'deem_withdrawn', status: 'deemed_withdrawn' })).toBe(
    'refused',
  )
  expect(await move(talk.applicant, id, order)).toBe('refused')
  expect(await move(clerkA, id, order)).toBe('moved')
  expect(await move(clerkA, id, { ...order, supplementDueOn: day(9) })).toBe('refused')
  expect(await move(talk.applicant, id, { ...answer, supplementDueOn: day(30) })).toBe('refused')
  expect(await move(talk.applicant, id, answer)).toBe('moved')
})

test('顺延由当事人在期限内请求、由法院决定：当事人改不了期限，没有请求的不能不同意，顺延的只能更晚', async () => {
  const { clerkA } = world.people
  const id = await layConfirmation(talk.caseId, 'admitted', {
    supplement_due_on: addDays(toLocalDate(new Date()), 7),
  })
  const request = { lastAct: 'request_postponement', postponementRequestedAt: new Date() }
  const postpone = { lastAct: 'postpone', supplementDueOn: day(14), postponementRequestedAt: null }
  const refuse = { lastAct: 'refuse_postponement', postponementRequestedAt: null }
  expect(await move(clerkA, id, refuse)).toBe('refused')
  expect(await move(clerkA, id, request)).toBe('refused')
  expect(await move(talk.applicant, id, { ...request, supplementDueOn: day(14) })).toBe('refused')
  expect(await move(talk.applicant, id, postpone)).toBe('refused')
  expect(await move(talk.applicant, id, request)).toBe('moved')
  expect(await move(talk.applicant, id, request)).toBe('refused')
  expect(await move(clerkA, id, { ...postpone, supplementDueOn: day(5) })).toBe('refused')
  expect(await move(clerkA, id, { lastAct: 'postpone', postponementRequestedAt: null })).toBe(
    'refused',
  )
  expect(await move(clerkA, id, postpone)).toBe('moved')
  await asOwner(`UPDATE confirmations SET supplement_due_on = current_date - 2 WHERE id = $1`, [id])
  expect(await move(talk.applicant, id, request)).toBe('refused')
})

test('到场只由本院法官通知，只取消、记录一次；当事人只看', async () => {
  const { judgeA, clerkA, clerkB, mediatorA } = world.people
  const id = await layConfirmation(talk.caseId, 'admitted')
  const [keys] = await asOwner<{ court: string; holder: string }>(
    'SELECT court_id AS court, holder_id AS holder FROM confirmations WHERE id = $1',
    [id],
  )
  const appoint = async (actor: Actor) => {
    try {
      await withActor(actor, (db) =>
        db.confirmationHearing.createMany({
          data: [
            {
              id: randomUUID(),
              confirmationId: id,
              caseId: talk.caseId,
              courtId: keys!.court,
              holderId: keys!.holder,
              hearingNo: 2,
              way: 'telephone',
              startsAt: new Date(),
              appointedBy: actor.name,
              appointedAt: new Date(),
            },
          ],
        }),
      )
      return 'inserted'
    } catch {
      return 'refused'
    }
  }
  for (const actor of [clerkA, clerkB, mediatorA, talk.applicant])
    expect(await appoint(actor)).toBe('refused')
  const hearingId = await layHearing(id)
  const end = async (actor: Actor, state: string) => {
    const ended = { state, endedBy: actor.name, endedAt: new Date(), words: '改期' }
    try {
      const { count } = await withActor(actor, (db) =>
        db.confirmationHearing.updateMany({ where: { id: hearingId }, data: ended }),
      )
      return count
    } catch {
      return 'refused'
    }
  }
  expect(await end(talk.applicant, 'held')).toBe('refused')
  expect(await end(clerkB, 'held')).toBe(0)
  expect(await end(clerkA, 'cancelled')).toBe('refused')
  expect(await end(clerkA, 'held')).toBe(1)
  expect(await end(judgeA, 'cancelled')).toBe('refused')
})
