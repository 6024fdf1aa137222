import { withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { layPart } from '../support/case-parts'
import { buildWorld, closeWorld, layCase, type World } from '../support/world'

// 读到案件之后、写之前失去了案件的人，被拒绝也要记得下来；别的什么也不能再写进那条链。

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const REFUSED = /row-level security/

function append(
  by: Actor,
  caseId: string,
  { isRefusal = true, courtId = world.courts.a, institutionId = by.institutionId } = {},
): Promise<string> {
  const event = isRefusal
    ? {
        kind: 'act.refused' as const,
        data: { act: 'case:close', code: 'FORBIDDEN', target: caseId },
      }
    : { kind: 'case.viewed' as const, data: { surface: 'detail' as const } }
  return withActor(by, (db) =>
    appendEvent(db, { event, subject: { caseId, courtId, institutionId }, by, at: new Date() }),
  )
}

test('曾经承办的调解员只能记下自己被拒绝；从未承办的不能', async () => {
  const { adminA, mediatorA2 } = world.people
  const { id } = await layCase(world, { status: 'in_mediation' })
  await expect(append(mediatorA2, id)).rejects.toThrow(REFUSED)
  await layPart('assignments', id, {
    mediator_id: mediatorA2.id,
    mediator_name: mediatorA2.name,
    assigned_at: new Date(),
    assigned_by: adminA.name,
    rank: 1,
    rank_score: 50,
    ended_at: new Date(),
    ended_because: 'withdrawn',
    end_reason: 'health',
  })
  await expect(append(mediatorA2, id)).resolves.toEqual(expect.any(String))
  await expect(append(mediatorA2, id, { isRefusal: false })).rejects.toThrow(REFUSED)
  await expect(append(mediatorA2, id, { courtId: world.courts.b })).rejects.toThrow(REFUSED)
  await expect(append(mediatorA2, id, { institutionId: world.institutions.b })).rejects.toThrow(
    REFUSED,
  )
})

test('不受理的机构可以记下自己被拒绝，别的机构不能', async () => {
  const { adminA, adminB } = world.people
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  const text = '不在本机构受理范围之内'
  await declineCase(adminA, { caseId: id, reason: 'beyond_scope', text })
  await expect(append(adminB, id)).rejects.toThrow(REFUSED)
  await expect(append(adminA, id)).resolves.toEqual(expect.any(String))
  await expect(append(adminA, id, { isRefusal: false })).rejects.toThrow(REFUSED)
})
