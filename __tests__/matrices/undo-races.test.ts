import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { TRIALS, race, WHO_AND_WHEN, movesOf } from '../support/race'
jest.setTimeout(300_000 + TRIALS * 2_000)

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function standingOf(
  caseId: string,
): Promise<{ status: string; mediator: string | null; open: number; undone: number }> {
  const db = await ownerClient()
  const { rows } = await db.query(
    `SELECT status, mediator_name AS mediator,
       (SELECT count(*)::int FROM assignments a WHERE a.case_id = c.id
         AND a.ended_at IS NULL) AS open,
       (SELECT count(*)::int FROM assignments a WHERE a.case_id = c.id
         AND a.ended_because = 'undone') AS undone
     FROM cases c WHERE id = $1`,
    [caseId],
  )
  return rows[0]
}

test(`撤销分配 × 接收, ${TRIALS} 轮 × 3 人：或者接收或者撤回，不会都是`, async () => {
  const { adminA, adminA2, mediatorA } = world.people
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    await assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id, note: '由其承办更合适' })
    const { winners, sentences } = await race([
      () => takeCase(mediatorA, { caseId: id, noGround: 'yes' }),
      () => undoAssignment(adminA, { caseId: id }),
      () => undoAssignment(adminA2, { caseId: id }),
    ])
    expect(winners).toHaveLength(1)
    const isTaken = winners[0] === 0
    expect(await standingOf(id)).toEqual(
      isTaken
        ? { status: 'in_mediation', mediator: '谢岚', open: 1, undone: 0 }
        : { status: 'pending_assignment', mediator: null, open: 0, undone: 1 },
    )
    // The administrators read who was faster. The mediator reads it too, unless the case had left
    // their sight before they came.
    expect(
      sentences.filter((sentence) => WHO_AND_WHEN.test(sentence)).length,
    ).toBeGreaterThanOrEqual(isTaken ? 2 : 1)
    expect(await movesOf(id)).toBe(2)
  }
})

test(`撤销受理 × 分配, ${TRIALS} 轮 × 4 人：已在其上办理的受理不能撤销`, async () => {
  const { adminA, adminA2, mediatorA } = world.people
  const assign = (actor: Actor, caseId: string) => () =>
    assignMediator(actor, { caseId, mediatorId: mediatorA.id, note: '由其承办更合适' })
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    await acceptCase(adminA, { caseId: id })
    const { winners, sentences } = await race([
      assign(adminA, id),
      () => undoAcceptance(adminA2, { caseId: id }),
      assign(adminA2, id),
      () => undoAcceptance(adminA, { caseId: id }),
    ])
    expect(winners).toHaveLength(1)
    expect(await standingOf(id)).toMatchObject(
      winners[0]! % 2 === 0
        ? { status: 'pending_mediator', mediator: '谢岚', open: 1 }
        : { status: 'pending_acceptance', mediator: null, open: 0 },
    )
    expect(sentences.filter((sentence) => WHO_AND_WHEN.test(sentence))).toHaveLength(3)
  }
})

test(`撤销分配 × 记录联系, ${TRIALS} 轮（无须接收的）：已记录的工作不会被撤走`, async () => {
  const { adminA, mediatorA } = world.people
  const db = await ownerClient()
  await db.query('UPDATE institutions SET mediator_confirmation_waived = true WHERE id = $1', [
    world.institutions.a,
  ])
  for (let trial = 0; trial < TRIALS; trial++) {
    const { id, applicantId } = await layCase(world, { status: 'pending_assignment' })
    await assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id, note: '由其承办更合适' })
    const happenedAt = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)
    const { winners } = await race([
      () =>
        recordContact(mediatorA, {
          caseId: id,
          contactId: randomUUID(),
          channel: 'phone',
          personId: applicantId,
          result: 'reached',
          happenedAt,
        }),
      () => undoAssignment(adminA, { caseId: id }),
    ])
    expect(winners).toHaveLength(1)
    expect(await standingOf(id)).toMatchObject(
      winners[0] === 0
        ? { status: 'in_mediation', open: 1 }
        : { status: 'pending_assignment', open: 0, undone: 1 },
    )
  }
  await db.query('UPDATE institutions SET mediator_confirmation_waived = false WHERE id = $1', [
    world.institutions.a,
  ])
})
