import { withActor } from '@/lib/data/door'
import { getDestruction } from '@/lib/queries/case/get-destruction'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'
import { getDestructionList } from '@/lib/queries/institution/get-destruction-list'
import { decideDestruction } from '@/lib/use-cases/dossier/decide-destruction'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'
import { layVolume } from '../../support/bound-dossier'
import { chainOfCase } from '../../support/case-papers'
import { keepUntil, layDueDossier } from '../../support/due-dossier'
import { refusalOf, viewOf } from '../../support/institution-list'
import { rowsSeenByStrangers } from '../../support/seen-rows'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 到期卷宗鉴定销毁清单：docs/decisions/0090-destruction-list.md。一人提请，另一人审批；程序不删除文件。

type Who = keyof World['people']

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const reason = '鉴定认为已无继续保存价值'
const propose = (who: Who, caseId: string) =>
  proposeDestruction(world.people[who], { caseId, reason })
const decide = (who: Who, caseId: string, proposalId: string, verdict = 'approved') =>
  decideDestruction(world.people[who], { caseId, proposalId, verdict, reason: '同意鉴定意见' })
const rowsOf = async (who: Who) => (await viewOf(getDestructionList(world.people[who], {}))).rows

test('清单只列最近一卷期满的，待办理的在前；一人提请，另一人审批，逐步记入操作记录；文件仍在', async () => {
  const { id, caseNo } = await layDueDossier(world)
  await layDueDossier(world, '2099-12-31')
  await keepUntil((await layDueDossier(world)).id, null)
  const supplemented = await layDueDossier(world)
  await layVolume(supplemented.id, [], 2)
  expect(await rowsOf('adminA')).toMatchObject([
    { caseNo, until: '2020-12-31', state: '尚未提请', mayPropose: true },
  ])
  expect(await propose('adminA', supplemented.id)).toMatchObject({
    refusal: { code: 'DESTRUCTION_NOT_DUE', facts: { until: '2036-12-31' } },
  })
  const { proposalId } = await done(propose('adminA', id))
  expect(await refusalOf(decide('adminA', id, proposalId))).toBe('DESTRUCTION_OWN_PROPOSAL')
  expect(await rowsOf('adminA')).toMatchObject([{ isOwn: true, decides: null, mayPropose: false }])
  expect(await rowsOf('adminA2')).toMatchObject([{ isOwn: false, decides: proposalId }])
  await done(decide('adminA2', id, proposalId, 'rejected'))
  const again = await done(propose('adminA2', id))
  await done(decide('adminA', id, again.proposalId))
  expect(await viewOf(getDestruction(world.people.adminA, { caseId: id }))).toMatchObject({
    state: '已批准销毁，待办理；文件未删除',
    by: expect.stringMatching(/林敏批准销毁$/),
  })
  const { rows } = await viewOf(findDossiers(world.people.adminA2, { q: caseNo }))
  expect(rows).toMatchObject([{ destruction: '已批准销毁，待办理；文件未删除' }])
  const later = await layDueDossier(world, '2021-12-31')
  expect(await rowsOf('adminA2')).toMatchObject([
    { isApproved: true, mayPropose: false, decides: null, steps: { length: 4 } },
    { caseNo: later.caseNo },
  ])
  expect((await chainOfCase(id)).map(({ kind, actor_name }) => [kind, actor_name])).toEqual([
    ['dossier.destruction-proposed', '林敏'],
    ['act.refused', '林敏'],
    ['dossier.destruction-rejected', '周正'],
    ['dossier.destruction-proposed', '周正'],
    ['dossier.destruction-approved', '林敏'],
  ])
  expect(await asOwner('SELECT 1 FROM dossier_volumes WHERE case_id = $1', [id])).toHaveLength(1)
})

test('两人同时提请、两处同时审批：各有一个成功，另一个读到是谁、何时', async () => {
  const { id } = await layDueDossier(world)
  const proposals = await Promise.all([propose('adminA', id), propose('adminA2', id)])
  const [row] = await asOwner<{ id: string; by_name: string; at: Date }>(
    'SELECT id, by_name, at FROM dossier_destructions WHERE case_id = $1',
    [id],
  )
  const lost = (answers: readonly { readonly ok: boolean }[]) => answers.filter(({ ok }) => !ok)
  expect(lost(proposals)).toMatchObject([
    {
      refusal: {
        code: 'DESTRUCTION_RUNS',
        facts: { step: 'proposed', by: row!.by_name, at: row!.at.toISOString() },
      },
    },
  ])
  const other = row!.by_name === '林敏' ? 'adminA2' : 'adminA'
  const decisions = await Promise.all([
    decide(other, id, row!.id),
    decide(other, id, row!.id, 'rejected'),
  ])
  expect(lost(decisions)).toMatchObject([
    { refusal: { code: 'DESTRUCTION_RUNS', facts: { by: world.people[other].name } } },
  ])
})

test('只有一名管理员的写明还需第二人；数据库也不让提请人审批、不让改动；别的机构和法院看不到', async () => {
  const { adminA } = world.people
  const { id } = await layDueDossier(world)
  const { proposalId } = await done(propose('adminA', id))
  expect(await viewOf(getDestructionList(adminA, {}))).toMatchObject({ needsSecond: false })
  await asOwner(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [world.people.adminA2.id])
  expect(await viewOf(getDestructionList(adminA, {}))).toMatchObject({ needsSecond: true })
  const insert = (by: string) =>
    withActor(
      adminA,
      (db) => db.$executeRaw`INSERT INTO dossier_destructions
        (case_id, court_id, holder_id, seq, step, reason, proposal_id, proposed_by_id, by_id,
          by_name, at)
        SELECT case_id, court_id, holder_id, 2, 'approved', '同意', id, by_id, ${by}::uuid, '林敏',
          now()
        FROM dossier_destructions WHERE id = ${proposalId}::uuid`,
    )
  await expect(insert(adminA.id)).rejects.toThrow(/two_people/)
  await expect(insert(world.people.adminA2.id)).rejects.toThrow(/row-level security/)
  await expect(
    withActor(adminA, (db) => db.$executeRaw`UPDATE dossier_destructions SET reason = '改写'`),
  ).rejects.toThrow(/permission denied/)
  expect(await rowsSeenByStrangers(world, ['dossier_destructions'])).toEqual([])
  expect(await rowsOf('adminB')).toEqual([])
  expect(await refusalOf(getDestructionList(world.people.mediatorA, {}))).toBe('NOT_FOUND')
})

test('引调法院的人看得到提请和批准，卷宗页和列表里都写明；别的法院、法院的系统和调解员看不到', async () => {
  const { clerkA, judgeA, reviewerA, mediatorA, clerkB, courtSystemA } = world.people
  const { id } = await layDueDossier(world)
  const { proposalId } = await done(propose('adminA', id))
  const seen = async (state: string) => {
    for (const who of [clerkA, judgeA, reviewerA]) {
      expect(await viewOf(getDestruction(who, { caseId: id }))).toMatchObject({ state })
      const { rows } = await viewOf(findCourtDossiers(who, {}))
      expect(rows).toMatchObject([{ caseId: id, destruction: state }])
    }
  }
  await seen('已提请销毁，待审批')
  await done(decide('adminA2', id, proposalId))
  await seen('已批准销毁，待办理；文件未删除')
  expect(await viewOf(getDestruction(mediatorA, { caseId: id }))).toBeNull()
  expect(await refusalOf(getDestruction(clerkB, { caseId: id }))).toBe('NOT_FOUND')
  const stepsSeenBy = (actor: typeof clerkA) =>
    withActor(actor, (db) => db.$queryRaw<unknown[]>`SELECT 1 FROM dossier_destructions`)
  expect(await stepsSeenBy(courtSystemA)).toEqual([])
  expect(await stepsSeenBy(clerkA)).toHaveLength(2)
})
