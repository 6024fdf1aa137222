import type { Actor } from '@/lib/domain/access/roles'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { TRIALS, race, WHO_AND_WHEN, movesOf } from '../support/race'
import { orallyAgreed } from '../support/closing-inputs'
jest.setTimeout(300_000 + TRIALS * 2_000)

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function openAssignments(caseId: string): Promise<number> {
  const db = await ownerClient()
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM assignments WHERE case_id = $1 AND ended_at IS NULL`,
    [caseId],
  )
  return rows[0]!.count
}

const decline = (actor: Actor, caseId: string) => () =>
  declineCase(actor, { caseId, reason: 'beyond_scope', text: '不在受理范围之内' })
const accept = (actor: Actor, caseId: string) => () => acceptCase(actor, { caseId })

test(`受理 × 受理, ${TRIALS} 轮 × 4 人：一人成功，三人读到谁在何时受理`, async () => {
  const { adminA, adminA2 } = world.people
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    const { winners, sentences } = await race(
      [adminA, adminA2, adminA, adminA2].map((actor) => accept(actor, id)),
    )
    expect(winners).toHaveLength(1)
    expect(
      sentences.filter((sentence) => WHO_AND_WHEN.test(sentence) && sentence.includes('受理')),
    ).toHaveLength(3)
    expect(await movesOf(id)).toBe(1)
  }
})

test(`受理 × 不受理, ${TRIALS} 轮 × 4 人：案件或者受理或者退回，不会都是`, async () => {
  const { adminA, adminA2 } = world.people
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    const { winners, sentences } = await race([
      accept(adminA, id),
      decline(adminA2, id),
      accept(adminA2, id),
      decline(adminA, id),
    ])
    expect(winners).toHaveLength(1)
    expect(sentences.filter((sentence) => WHO_AND_WHEN.test(sentence))).toHaveLength(3)
    expect(await movesOf(id)).toBe(1)
    const db = await ownerClient()
    const { rows } = await db.query<{ status: string; declines: number }>(
      `SELECT status, (SELECT count(*)::int FROM case_declines d WHERE d.case_id = c.id) AS declines
        FROM cases c WHERE id = $1`,
      [id],
    )
    expect(rows[0]).toEqual(
      winners[0]! % 2 === 0
        ? { status: 'pending_assignment', declines: 0 }
        : { status: 'returned', declines: 1 },
    )
  }
})

test(`分配 × 分配, ${TRIALS} 轮 × 4 人：只有一条有效分配`, async () => {
  const { adminA, adminA2, mediatorA, mediatorA2 } = world.people
  const assign = (actor: Actor, caseId: string, mediator: Actor) => () =>
    assignMediator(actor, { caseId, mediatorId: mediator.id, note: '由其承办更合适' })
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    const { winners, sentences } = await race([
      assign(adminA, id, mediatorA),
      assign(adminA2, id, mediatorA2),
      assign(adminA, id, mediatorA2),
      assign(adminA2, id, mediatorA),
    ])
    expect(winners).toHaveLength(1)
    expect(
      sentences.filter(
        (sentence) => WHO_AND_WHEN.test(sentence) && sentence.includes('分配调解员'),
      ),
    ).toHaveLength(3)
    expect(await openAssignments(id)).toBe(1)
  }
})

test(`停用 × 分配, ${TRIALS} 轮：停用的调解员手里没有案件`, async () => {
  const { adminA, adminA2, mediatorA } = world.people
  const db = await ownerClient()
  for (let trial = 0; trial < TRIALS; trial++) {
    // A mediator assigned in an earlier trial is free again; the mediator is in service again.
    await db.query(
      `UPDATE cases SET status = 'closed', closed_at = now(), closing_days = 1,
        outcome = 'agreement' WHERE mediator_id = $1`,
      [mediatorA.id],
    )
    await enableMediator(adminA, { mediatorId: mediatorA.id })
    const { id } = await layCase(world, { status: 'pending_assignment' })
    const { winners, sentences } = await race([
      () => disableMediator(adminA, { mediatorId: mediatorA.id, reason: '连续多次拒接案件' }),
      () =>
        assignMediator(adminA2, { caseId: id, mediatorId: mediatorA.id, note: '由其承办更合适' }),
    ])
    expect(winners).toHaveLength(1)
    expect(sentences).toEqual([
      expect.stringMatching(
        winners[0] === 0 ? /谢岚已于 \d{2}:\d{2} 被林敏停用/ : /最近一件由周正于 \d{2}:\d{2} 分配/,
      ),
    ])
    const { rows } = await db.query<{ status: string; carried: number }>(
      `SELECT a.status, (SELECT count(*)::int FROM cases c WHERE c.mediator_id = a.id
        AND c.status = 'pending_mediator') AS carried FROM accounts a WHERE a.id = $1`,
      [mediatorA.id],
    )
    expect(rows[0]).toEqual(
      winners[0] === 0 ? { status: 'disabled', carried: 0 } : { status: 'active', carried: 1 },
    )
  }
  await enableMediator(adminA, { mediatorId: mediatorA.id })
})

test(`结案 × 提前终结 × 结案, ${TRIALS} 轮：只有一个结局，积分只计一次`, async () => {
  const { mediatorA } = world.people
  const close = (caseId: string, agreed: object) => () =>
    closeCase(mediatorA, { caseId, ...agreed })
  const withdraw = (caseId: string) => () =>
    withdrawCase(mediatorA, { caseId, reason: 'health', text: '因病住院无法继续' })
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'in_mediation' })
    const agreed = await orallyAgreed(id)
    const { winners, sentences } = await race([
      close(id, agreed),
      withdraw(id),
      close(id, agreed),
      withdraw(id),
    ])
    expect(winners).toHaveLength(1)
    expect(sentences.filter((sentence) => WHO_AND_WHEN.test(sentence))).toHaveLength(3)
    const db = await ownerClient()
    const { rows } = await db.query<{ closings: number; results: number }>(
      `SELECT (SELECT count(*)::int FROM closings WHERE case_id = $1) AS closings,
              (SELECT count(*)::int FROM score_points WHERE case_id = $1
                AND part = 'result') AS results`,
      [id],
    )
    const ended = winners[0]! % 2 === 0 ? 1 : 0
    expect(rows[0]).toEqual({ closings: ended, results: ended })
  }
})

test(`更换调解员 × 结案 × 提前终结 × 更换调解员, ${TRIALS} 轮：分配只结束一次，管理员读到谁先办了`, async () => {
  const { adminA, adminA2, mediatorA } = world.people
  const replace = (actor: Actor, caseId: string) => () =>
    replaceMediator(actor, { caseId, reason: 'health', text: '因病住院不能履职' })
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'in_mediation' })
    const agreed = await orallyAgreed(id)
    const { winners, sentences } = await race([
      replace(adminA, id),
      () => closeCase(mediatorA, { caseId: id, ...agreed }),
      () => withdrawCase(mediatorA, { caseId: id, reason: 'health', text: '因病住院无法继续' }),
      replace(adminA2, id),
    ])
    expect(winners).toHaveLength(1)
    const because =
      winners[0] === 1 ? 'case_closed' : winners[0] === 2 ? 'withdrawn' : 'replaced_by_institution'
    const db = await ownerClient()
    const { rows } = await db.query('SELECT ended_because FROM assignments WHERE case_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ ended_because: because }])
    // Every administrator who lost reads who was faster; a mediator who came after the case had
    // left their sight may not.
    const named = sentences.filter((sentence) => WHO_AND_WHEN.test(sentence)).length
    expect(named).toBeGreaterThanOrEqual(winners[0] === 1 || winners[0] === 2 ? 3 : 1)
    expect(await movesOf(id)).toBe(1)
  }
})
