import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { earnImportedWork } from '@/lib/data/stores/scoring/imported-points-store'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { getCourtCaseScore } from '@/lib/queries/court/get-court-case-score'
import { findOperations } from '@/lib/queries/institution/find-log'
import { getCaseScore } from '@/lib/queries/institution/get-case-score'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { chainOfCase, CLEAR, leaksIn } from '../../support/case-papers'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 法院审阅人看一件案件的积分从哪里来：只看本院的，只看不改，每看一次记一条。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const scoreFor = (who: Actor, caseId: string) => getCourtCaseScore(who, { caseId })
const accessRecordsFor = async (caseId: string) =>
  (await chainOfCase(caseId)).filter(({ kind }) => kind === 'case.viewed')

/** What the mediator wrote about it, which is not for the court. */
const WORK = '在调解室面谈'

/** Work with a point of its own, described in somebody's free words. */
async function layWork(caseId: string, words: string): Promise<void> {
  const { courts, institutions, people } = world
  await asSystem('lay work of an older platform', async (db) => {
    const at = new Date()
    const on = toLocalDate(at)
    const eventId = await appendEvent(db, {
      event: { kind: 'work.imported', data: { code: 'session', subject: caseId, on, words } },
      subject: { caseId, courtId: courts.a, institutionId: institutions.a },
      by: null,
      at,
    })
    await earnImportedWork(
      db,
      { id: caseId, courtId: courts.a, holderId: institutions.a },
      { mediatorId: people.mediatorA.id, eventId, on },
      { code: 'session', subject: caseId },
    )
  })
}

test('别的法院的审阅人和书记员、机构、调解员、当事人、审计员、法院的系统都打不开，也不留下查看的记录', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  const { people, courts } = world
  const strangers: Actor[] = [
    { ...people.reviewerA, courtId: courts.b },
    people.clerkB,
    people.adminA,
    people.adminB,
    people.mediatorA,
    people.partyX,
    people.system,
    people.auditor,
    people.courtSystemA,
    people.courtSystemB,
  ]
  for (const who of strangers)
    expect([who.role, await refusalOf(scoreFor(who, id))]).toEqual([who.role, 'NOT_FOUND'])
  expect(await accessRecordsFor(id)).toEqual([])
})

test('记不下来，就不给看', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  const db = await ownerClient()
  await db.query(
    `CREATE FUNCTION test_refuse_look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION
      'no room for a look'; END $$`,
  )
  await db.query(
    `CREATE TRIGGER test_refuse_look BEFORE INSERT ON events FOR EACH ROW
      WHEN (NEW.kind = 'case.viewed') EXECUTE FUNCTION test_refuse_look()`,
  )
  try {
    for (const who of ['reviewerA', 'clerkA', 'judgeA'] as const)
      await expect(scoreFor(world.people[who], id)).rejects.toThrow(/no room for a look/)
    expect(await accessRecordsFor(id)).toEqual([])
  } finally {
    await db.query('DROP TRIGGER test_refuse_look ON events; DROP FUNCTION test_refuse_look()')
  }
})

test.each(['reviewerA', 'clerkA', 'judgeA'] as const)(
  '%s 看到的与机构看到的逐条相同，只是没有工作的说明；写明事件和规则版本；每看一次，机构的日志里多一条',
  async (who) => {
    const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
    await layWork(id, WORK)
    const closed = await closeCase(world.people.mediatorA, {
      caseId: id,
      outcome: 'other',
      account: '双方就主要事项谈过。',
      failureReason: '双方分歧较大',
      costRaising: '无',
      courtNotes: '无',
    })
    expect(closed.ok).toBe(true)
    const own = await viewOf(getCaseScore(world.people.adminA, { caseId: id }))
    expect(own.lines[0]!.sentence).toContain(`：${WORK}`)
    expect(own.lines.map(({ ground }) => ground)).toEqual([
      '组织调解会',
      '提交结案',
      '调解不成，依法结案',
    ])
    for (const times of [1, 2]) {
      const { watermark, ...view } = await viewOf(scoreFor(world.people[who], id))
      expect(view).toEqual({
        ...own,
        lines: own.lines.map((line) => ({
          ...line,
          sentence: line.sentence.replace(`：${WORK}`, ''),
        })),
      })
      expect(watermark).toContain(world.people[who].name)
      expect(await accessRecordsFor(id)).toEqual(
        Array(times).fill(
          expect.objectContaining({
            actor_name: world.people[who].name,
            actor_role: world.people[who].role,
            data: { surface: 'score' },
          }),
        ),
      )
      const { rows } = await viewOf(
        findOperations(world.people.adminA, { kind: 'case.viewed', caseNo }),
      )
      expect(rows.map(({ who: name, sentence }) => ({ name, sentence }))).toEqual(
        Array(times).fill({ name: world.people[who].name, sentence: '查看了积分明细。' }),
      )
    }
  },
)

test('补录的工作由人自由填写：法院读不到', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layWork(id, `暗语：愿出三万，拨打 ${CLEAR.phone}`)
  const view = await viewOf(scoreFor(world.people.reviewerA, id))
  expect(view.lines).toHaveLength(1)
  expect(view.lines[0]!.sentence).toMatch(/^补录 \d{4}-\d\d-\d\d 的调解工作。$/)
  expect(leaksIn(view)).toEqual([])
})

test('退回的案件没有得分；这一次查看写在当时不受理的机构的日志里', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await declineCase(world.people.adminA, {
    caseId: id,
    reason: 'beyond_scope',
    text: '不在本机构受理范围',
  })
  expect(await viewOf(scoreFor(world.people.reviewerA, id))).toMatchObject({
    status: 'returned',
    lines: [],
    score: { total: 0 },
    closed: null,
  })
  expect(
    (await viewOf(findOperations(world.people.adminA, { kind: 'case.viewed' }))).rows,
  ).toHaveLength(1)
  expect((await viewOf(findOperations(world.people.adminB, { kind: 'case.viewed' }))).rows).toEqual(
    [],
  )
})
