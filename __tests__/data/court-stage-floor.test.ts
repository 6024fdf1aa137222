import type { Actor } from '@/lib/domain/access/roles'
import { COURT_STAGES, type CourtStage } from '@/lib/domain/court-stage/stage'
import { STAGE_MOVES, STAGE_STEPS, type StageMove } from '@/lib/domain/court-stage/stage-moves'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { withActor } from '@/lib/data/door'
import { layAgreed } from '../support/confirmations'
import { layIssued, layStage } from '../support/court-stages'
import { layTalk, type Talk } from '../support/talk'
import { rowsSeenByStrangers } from '../support/seen-rows'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 调解之后的地板：程序写错了，数据库也不让跳过一步，不让别的人走这一步，不让替别人签收.

let world: World
let talk: Talk
beforeAll(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
  await asOwner(`UPDATE cases SET source = 'entrusted_ordinary' WHERE id = $1`, [talk.caseId])
})
afterAll(closeWorld)

const tried = async (work: () => Promise<number>) => {
  try {
    return (await work()) === 1 ? 'done' : 'unseen'
  } catch {
    return 'refused'
  }
}
const setStage = (actor: Actor, to: CourtStage) =>
  tried(() =>
    withActor(actor, async (db) => {
      const data = { courtStage: to, courtStageAt: new Date() }
      return (await db.case.updateMany({ where: { id: talk.caseId }, data })).count
    }),
  )

test('每个角色、每个阶段之间，数据库允许的与步骤表、行为表一致', async () => {
  const { adminA, mediatorA, clerkA, judgeA } = world.people
  const wrong: string[] = []
  for (const actor of [adminA, mediatorA, clerkA, judgeA])
    for (const from of COURT_STAGES)
      for (const to of COURT_STAGES.filter((each) => each !== from)) {
        const isLawful = (Object.keys(STAGE_MOVES) as StageMove[]).some(
          (move) =>
            mayRoleAct(actor.role, STAGE_MOVES[move].act) &&
            STAGE_STEPS[move].some(([before, after]) => before === from && after === to),
        )
        const [row] = await asOwner<{ may: boolean }>(
          'SELECT heyi_may_set_stage($1, $2, $3, $4, false) AS may',
          [actor.role.startsWith('court') ? 'court' : sideOf(actor), actor.role, from, to],
        )
        if (row!.may !== isLawful) wrong.push(`${actor.role}: ${from} → ${to}`)
      }
  expect(wrong).toEqual([])
})

const sideOf = ({ role }: Actor) => (role === 'mediator' ? 'mediator' : 'institution')

test('触发器用的就是这张表：书记员不能跳过立案，机构不能接收，法官不能备案；当事人改不了', async () => {
  const { adminA, clerkA, clerkB, judgeA } = world.people
  await layStage(talk.caseId, 'transferred')
  expect([
    await setStage(clerkA, 'filed'),
    await setStage(adminA, 'filing_due'),
    await setStage(judgeA, 'recorded'),
    await setStage(clerkB, 'filing_due'),
    await setStage(talk.applicant, 'filing_due'),
    await setStage(clerkA, 'filing_due'),
  ]).toEqual(['refused', 'refused', 'refused', 'unseen', 'refused', 'done'])
})

test('只能为自己一方签收，只能在出具以后；别的案件的人一行也看不到', async () => {
  const [part] = await asOwner<{ id: string; court: string; holder: string }>(
    `SELECT id, court_id AS court, holder_id AS holder FROM participants WHERE account_id = $1`,
    [talk.applicant.id],
  )
  const receive = (partyId: string) =>
    tried(() =>
      withActor(talk.applicant, async (db) => {
        const data = {
          caseId: talk.caseId,
          partyId,
          answer: 'receipt',
          courtId: part!.court,
          holderId: part!.holder,
          way: 'own_phone',
          participantId: part!.id,
          byAccount: talk.applicant.id,
          partyName: '许静',
          personName: '许静',
          madeOn: new Date('2026-11-25T00:00:00Z'),
          madeAt: new Date(),
        }
        return (await db.paperMark.createMany({ data: [data] })).count
      }),
    )
  await layStage(talk.caseId, 'paper_due')
  expect(await receive(talk.applicantId)).toBe('refused')
  await layIssued(talk.caseId)
  expect(await receive(talk.respondentId)).toBe('refused')
  expect(await receive(talk.applicantId)).toBe('done')
  expect(await rowsSeenByStrangers(world, ['court_steps', 'paper_marks'])).toEqual([])
  const other = await layTalk(world, ['19900008003', '19900008004'])
  const read = (actor: Actor) =>
    withActor(actor, (db) => db.$queryRaw<object[]>`SELECT case_id FROM paper_marks`)
  expect([(await read(talk.respondent)).length, (await read(other.applicant)).length]).toEqual([
    1, 0,
  ])
  await expect(asOwner(`UPDATE court_steps SET number = 'x'`)).rejects.toThrow('never changed')
  await expect(asOwner('DELETE FROM paper_marks')).rejects.toThrow('never changed')
})
