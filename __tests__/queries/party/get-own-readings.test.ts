import { withActor } from '@/lib/data/door'
import { findOwnReadings } from '@/lib/data/stores/participant/own-readings-store'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getOwnReadings } from '@/lib/queries/party/get-own-readings'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { layPapers } from '../../support/case-papers'
import { layTalk, type Talk } from '../../support/talk'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 谁看过我的案子：只有身份和日期，没有姓名，也没有系统不知道的.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const daysFor = async (actor = talk.applicant) => {
  const read = await getOwnReadings(actor, { caseId: talk.caseId })
  return read.ok ? read.value.days.map(({ roles }) => roles) : read.refusal.code
}

test('没有人看过，就没有记录', async () => {
  expect(await daysFor()).toEqual([])
})

test('法院打开过：写明身份，同一天看几次是一行，没有姓名', async () => {
  const { clerkA, judgeA } = world.people
  for (const actor of [clerkA, clerkA, judgeA])
    expect((await getCourtCase(actor, { caseId: talk.caseId })).ok).toBe(true)
  expect(await daysFor()).toEqual([
    [
      { role: '法院引调员', what: '案件页' },
      { role: '法官', what: '案件页' },
    ],
  ])
  const read = await getOwnReadings(talk.applicant, { caseId: talk.caseId })
  for (const { name } of [clerkA, judgeA]) expect(JSON.stringify(read)).not.toContain(name)
})

test('看完整号码：自己的看得到是哪种身份看的，对方的看不到', async () => {
  const { addressId } = await layPapers({ ...talk, id: talk.caseId })
  for (const [personId, what] of [
    [talk.applicantId, 'phone'],
    [addressId, 'address'],
  ])
    expect(
      await unmaskNumber(world.people.mediatorA, {
        caseId: talk.caseId,
        personId,
        what,
        reason: '电话联系当事人',
      }),
    ).toMatchObject({ ok: true })
  expect(await daysFor()).toEqual([[{ role: '调解员', what: '看了您的完整号码' }]])
  expect(await daysFor(talk.respondent)).toEqual([])
})

test('别的案件、没有参加的人，数据库一行也不给', async () => {
  await getCourtCase(world.people.clerkA, { caseId: talk.caseId })
  const other = await layCase(world, { status: 'in_mediation' })
  await getCourtCase(world.people.clerkA, { caseId: other.id })
  const rows = (actor: typeof talk.applicant, caseId: string) =>
    withActor(actor, (db) => findOwnReadings(db, caseId))
  expect(await rows(talk.applicant, other.id)).toEqual([])
  expect(await rows(world.people.partyX, talk.caseId)).toEqual([])
  expect(await daysFor(world.people.partyX)).toBe('NOT_FOUND')
  await expect(rows(world.people.mediatorA, talk.caseId)).rejects.toThrow()
})
