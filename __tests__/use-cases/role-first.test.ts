import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { exportCases } from '@/lib/queries/institution/export-cases'
import { findCases } from '@/lib/queries/institution/find-cases'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { CASE_ACTS } from '../matrices/case-acts'
import { watchStatements } from '../support/sent-statements'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// Which statements reach the database: a role without an act must not cause one that reads or locks
// the thing.

type Existing = Awaited<ReturnType<typeof layCase>>

let world: World
let existing: Existing
let statements: string[]
beforeAll(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
  statements = await watchStatements()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await closeWorld()
})

const CASE_TABLES =
  /\b(cases|parties|assignments|contacts|materials|disclosures|accounts|mediator_profiles)\b/

/**
 * The answer's code, and the statements sent until then that name a table of a case or of its
 * people.
 */
async function observe(work: () => Promise<Decided<unknown>>) {
  statements.length = 0
  const answer = await work()
  return {
    code: answer.ok ? 'done' : answer.refusal.code,
    touching: statements.filter((text) => CASE_TABLES.test(text)),
    sent: statements.length,
  }
}

async function lastRefusal(actor: Actor) {
  const db = await ownerClient()
  const { rows } = await db.query(
    `SELECT case_id, court_id, institution_id, data FROM events
     WHERE kind = 'act.refused' AND actor_id = $1 ORDER BY at DESC, seq DESC LIMIT 1`,
    [actor.id],
  )
  return rows[0]
}

const WITHOUT_ACTS = ['partyX', 'clerkA', 'judgeA', 'reviewerA', 'system', 'auditor'] as const

/** What some of them may do on a case; the others have no act on one. */
const OWN_ACTS: Partial<Record<(typeof WITHOUT_ACTS)[number], readonly string[]>> = {
  clerkA: [
    'answer_suspicion',
    'recall',
    'refer_again',
    'end_returned',
    'undo_recall',
    'undo_refer_again',
    'undo_end_returned',
    'receive_transfer',
    'send_transfer_back',
    'file_suit',
    'resume_trial',
    'record_agreement',
    'end_suit',
  ],
  judgeA: ['answer_suspicion', 'issue_paper'],
  partyX: ['answer_minutes', 'confirm_facts'],
}
const actsWithout = (who: (typeof WITHOUT_ACTS)[number]) =>
  CASE_ACTS.filter(({ act }) => !OWN_ACTS[who]?.includes(act))

describe.each(WITHOUT_ACTS)('%s', (who) => {
  test.each(actsWithout(who))(
    '角色没有 $act 这一事项的，不查案件、不锁案件，只记下拒绝',
    async ({ run }) => {
      const { code, touching } = await observe(() => run(world.people[who], existing, world))
      expect({ code, touching }).toEqual({ code: 'FORBIDDEN', touching: [] })
    },
  )
})

test('角色有这一事项的，才去查案件', async () => {
  const { code, touching } = await observe(() =>
    acceptCase(world.people.adminA, { caseId: existing.id }),
  )
  expect(code).toBe('STATUS_DOES_NOT_ALLOW')
  expect(touching).not.toEqual([])
})

test('拒绝记在本人所属的法院或者机构名下，写明是哪一件案件', async () => {
  const { clerkA } = world.people
  await acceptCase(clerkA, { caseId: existing.id })
  expect(await lastRefusal(clerkA)).toEqual({
    case_id: null,
    court_id: world.courts.a,
    institution_id: null,
    data: { act: 'case:accept', code: 'FORBIDDEN', target: existing.id },
  })
})

test.each([
  ['案件列表', () => findCases(world.people.partyX, {})],
  ['案件详情', () => getCaseFile(world.people.partyX, { caseId: existing.id })],
  ['分配人选', () => getCandidates(world.people.clerkA, { caseId: existing.id })],
  ['案件导出', () => exportCases(world.people.partyX, {})],
])('角色没有的查询不连数据库，只答“没有找到”：%s', async (_name, work) => {
  const { code, sent } = await observe(work)
  expect({ code, sent }).toEqual({ code: 'NOT_FOUND', sent: 0 })
})

test('角色有的查询，查的是数据库', async () => {
  const { code, sent } = await observe(() => findCases(world.people.adminA, {}))
  expect(code).toBe('done')
  expect(sent).toBeGreaterThan(0)
})
