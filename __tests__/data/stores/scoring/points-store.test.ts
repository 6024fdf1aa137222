import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { earnConfirmation, earnImportedWork } from '@/lib/data/stores/scoring/imported-points-store'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { OperationCode } from '@/lib/domain/scoring/rule-set'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'
import { FAILED_OTHERWISE, orallyAgreed } from '../../../support/closing-inputs'

let world: World

beforeEach(async () => {
  world = await buildWorld()
})
afterEach(async () => {
  const db = await ownerClient()
  await db.query(`TRUNCATE score_points; ALTER TABLE score_rule_sets DISABLE TRIGGER
    score_rule_sets_stay; DELETE FROM score_rule_sets WHERE version <> 'default-1';
    ALTER TABLE score_rule_sets ENABLE TRIGGER score_rule_sets_stay`)
})
afterAll(closeWorld)

const day = (text: string): LocalDate => parseLocalDate(text)!

async function keysOf(caseId: string) {
  const db = await ownerClient()
  const { rows } = await db.query<{ court_id: string; holder_id: string; institution_id: string }>(
    'SELECT court_id, holder_id, institution_id FROM cases WHERE id = $1',
    [caseId],
  )
  return {
    record: { id: caseId, courtId: rows[0]!.court_id, holderId: rows[0]!.holder_id },
    subject: { caseId, courtId: rows[0]!.court_id, institutionId: rows[0]!.institution_id },
  }
}

async function work(
  caseId: string,
  code: OperationCode,
  on: string,
  subject: string,
): Promise<void> {
  const { record, subject: about } = await keysOf(caseId)
  await asSystem('lay work for a test', async (db) => {
    const event = {
      kind: 'work.imported' as const,
      data: { code, subject, on: day(on), words: '补录的工作' },
    }
    const eventId = await appendEvent(db, {
      event,
      subject: about,
      by: null,
      at: new Date(`${on}T09:00:00+08:00`),
    })
    await earnImportedWork(
      db,
      record,
      { mediatorId: world.people.mediatorA.id, eventId, on: day(on) },
      { code, subject },
    )
  })
}

async function confirm(caseId: string, on: string): Promise<void> {
  const { record, subject } = await keysOf(caseId)
  await asSystem('lay a confirmation for a test', async (db) => {
    const event = {
      kind: 'confirmation.imported' as const,
      data: { on: day(on), court: '甲区法院' },
    }
    const eventId = await appendEvent(db, {
      event,
      subject,
      by: null,
      at: new Date(`${on}T09:00:00+08:00`),
    })
    await earnConfirmation(db, record, {
      mediatorId: world.people.mediatorA.id,
      eventId,
      on: day(on),
    })
  })
}

async function pointsOf(caseId: string) {
  const db = await ownerClient()
  const { rows } = await db.query<{ code: string; points: number; rule_version: string }>(
    'SELECT code, points, rule_version FROM score_points WHERE case_id = $1 ORDER BY code, on_date',
    [caseId],
  )
  return rows.map(({ code, points, rule_version }) => `${code} ${points} ${rule_version}`)
}

async function close(caseId: string, outcome: 'agreement' | 'other'): Promise<void> {
  const closing = outcome === 'agreement' ? await orallyAgreed(caseId) : FAILED_OTHERWISE
  const done = await closeCase(world.people.mediatorA, { caseId, ...closing })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

test('没有规则生效的日子，做了工作也不得分', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await work(id, 'session', '2018-12-31', id)
  expect(await pointsOf(id)).toEqual([])
})

test('补录的工作与当场记录的工作同样封顶、同样去重', async () => {
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  for (const on of ['2026-01-05', '2026-01-06']) await work(id, 'identity_check', on, applicantId)
  for (const on of ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'])
    await work(id, 'session', on, id)
  expect(await pointsOf(id)).toEqual([
    'identity_check 1 default-1',
    'session 5 default-1',
    'session 5 default-1',
    'session 5 default-1',
  ])
})

test('每一分保留事件当日所用的规则版本', async () => {
  const db = await ownerClient()
  const second = {
    ...DEFAULT_1,
    version: 'second',
    operations: { ...DEFAULT_1.operations, session: { points: 2, maxTimes: 9, repeat: 'daily' } },
  }
  await db.query(
    `INSERT INTO score_rule_sets (version, rules, effective_on, source)
      VALUES ('second', $1, '2026-03-01', '测试')`,
    [second],
  )
  const { id } = await layCase(world, { status: 'in_mediation' })
  await work(id, 'session', '2026-02-28', id)
  await work(id, 'session', '2026-03-01', id)
  expect(await pointsOf(id)).toEqual(['session 5 default-1', 'session 2 second'])
})

test('不成功结案：事先记载过无争议事实的再加分，没有记载的不加', async () => {
  const [recorded, plain] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  await work(recorded.id, 'undisputed_facts', '2026-01-05', recorded.id)
  for (const { id } of [recorded, plain]) await close(id, 'other')
  expect(await pointsOf(recorded.id)).toContain('failure_undisputed 1 default-1')
  expect(await pointsOf(plain.id)).toEqual(['closing 1 default-1', 'failure 1 default-1'])
})

test('司法确认只给成功的案件加分，只加一次，并计入案件和调解员的合计', async () => {
  const [won, lost] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  await close(won.id, 'agreement')
  await close(lost.id, 'other')
  for (const { id } of [won, won, lost]) await confirm(id, '2026-01-20')
  expect(await pointsOf(won.id)).toEqual([
    'closed_in_time 10 default-1',
    'closing 1 default-1',
    'success 5 default-1',
    'success_confirmed 5 default-1',
  ])
  expect(await pointsOf(lost.id)).toEqual(['closing 1 default-1', 'failure 1 default-1'])
  const db = await ownerClient()
  const { rows } = await db.query<{ result: number }>(
    'SELECT result_points AS result FROM cases WHERE id = $1',
    [won.id],
  )
  const tallied = await db.query<{ result: number }>(
    `SELECT sum(result_points)::int AS result FROM mediator_tallies WHERE home_id = $1
      AND mediator_id = $2`,
    [world.institutions.a, world.people.mediatorA.id],
  )
  expect([rows[0]!.result, tallied.rows[0]!.result]).toEqual([10, 11])
})
