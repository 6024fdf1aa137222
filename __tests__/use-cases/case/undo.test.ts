import { now } from '@/lib/platform/clock'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import { READ_AT, refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const at = (minutes: number, seconds = 0) =>
  jest.mocked(now).mockReturnValue(new Date(READ_AT.getTime() + (minutes * 60 + seconds) * 1000))

let world: World
beforeEach(async () => {
  at(0)
  world = await buildWorld()
})
afterAll(closeWorld)

const NOTE = '由其承办更合适'
const codeOf = refusalOf

async function rowOf(caseId: string) {
  const db = await ownerClient()
  const { rows } = await db.query<{
    status: string
    accepted_at: Date | null
    mediation_due_on: Date | null
    mediator_id: string | null
    assigned_at: Date | null
    version: number
  }>(
    `SELECT status, accepted_at, mediation_due_on, mediator_id, assigned_at, version FROM cases
      WHERE id = $1`,
    [caseId],
  )
  return rows[0]!
}

async function counted() {
  const db = await ownerClient()
  const counts = await db.query(
    `SELECT status, sum(cases)::int AS n FROM case_counts WHERE home_id = $1 GROUP BY 1
      HAVING sum(cases) <> 0 ORDER BY 1`,
    [world.institutions.a],
  )
  const flows = await db.query(
    `SELECT flow, sum(cases)::int AS n FROM flow_tallies WHERE home_id = $1 GROUP BY 1
      HAVING sum(cases) <> 0 ORDER BY 1`,
    [world.institutions.a],
  )
  return { counts: counts.rows, flows: flows.rows }
}

async function eventsOf(caseId: string): Promise<string[]> {
  const db = await ownerClient()
  const { rows } = await db.query<{ kind: string }>(
    `SELECT kind FROM events WHERE case_id = $1 AND kind <> 'act.refused' ORDER BY seq`,
    [caseId],
  )
  return rows.map(({ kind }) => kind)
}

describe('撤销受理', () => {
  const accepted = async () => {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    expect((await acceptCase(world.people.adminA, { caseId: id })).ok).toBe(true)
    return id
  }

  test('别的机构看不到这个案件；法院看得到，但不能撤销', async () => {
    const id = await accepted()
    expect(await codeOf(undoAcceptance(world.people.adminB, { caseId: id }))).toBe('NOT_FOUND')
    expect(await codeOf(undoAcceptance(world.people.clerkA, { caseId: id }))).toBe('FORBIDDEN')
    expect((await rowOf(id)).status).toBe('pending_assignment')
  })

  test('本机构任何一位管理员都可以撤销；案件、期限和统计都回到受理之前，之后可以重新受理', async () => {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    const before = { row: await rowOf(id), counted: await counted() }
    await acceptCase(world.people.adminA, { caseId: id })
    expect(await counted()).not.toEqual(before.counted)
    at(4)
    expect((await undoAcceptance(world.people.adminA2, { caseId: id })).ok).toBe(true)
    expect(await rowOf(id)).toEqual({ ...before.row, version: before.row.version + 2 })
    expect(await counted()).toEqual(before.counted)
    expect((await acceptCase(world.people.adminA2, { caseId: id })).ok).toBe(true)
    expect(await eventsOf(id)).toEqual(['case.accepted', 'case.acceptance-undone', 'case.accepted'])
  })

  test('十分钟整还可以，过一秒就不行，并说明是谁在什么时候受理的', async () => {
    const id = await accepted()
    at(10, 1)
    const late = await undoAcceptance(world.people.adminA, { caseId: id })
    expect(!late.ok && refusalSentence(late.refusal, now())).toBe(
      '该案件已于 10:00 由林敏受理，已超过十分钟，不能再撤销。',
    )
    at(10)
    expect((await undoAcceptance(world.people.adminA, { caseId: id })).ok).toBe(true)
  })

  test('受理后添加了卷宗材料的，不能再撤销，案件页也不再提供；作废了也一样', async () => {
    const id = await accepted()
    at(1)
    const { adminA, adminA2 } = world.people
    const added = await addMaterial(adminA2, {
      caseId: id,
      slot: 'evidence',
      title: '调解申请',
      note: '',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: 'a'.repeat(64),
      storageKey: 'b'.repeat(64),
    })
    if (!added.ok) throw new Error(added.refusal.code)
    const refused = () => undoAcceptance(adminA, { caseId: id })
    const followed = await refused()
    expect(!followed.ok && refusalSentence(followed.refusal, now())).toMatch(
      /^该案件已于 10:01 由周正添加卷宗材料，之前的操作不能再撤销。/,
    )
    expect((await viewOf(getCaseFile(adminA, { caseId: id }))).undo).toBeNull()
    expect(
      (
        await voidMaterial(adminA2, {
          caseId: id,
          materialId: added.value.materialId,
          reason: '添加到了别的案件',
        })
      ).ok,
    ).toBe(true)
    expect(await codeOf(refused())).toBe('UNDO_SOMETHING_FOLLOWED')
    expect((await rowOf(id)).status).toBe('pending_assignment')
  })

  test('已经分配的，受理不能再撤销；撤销过的不能再撤销一次', async () => {
    const id = await accepted()
    await assignMediator(world.people.adminA2, {
      caseId: id,
      mediatorId: world.people.mediatorA.id,
      note: NOTE,
    })
    const followed = await undoAcceptance(world.people.adminA, { caseId: id })
    expect(!followed.ok && refusalSentence(followed.refusal, now())).toMatch(
      /^该案件已于 10:00 由周正分配调解员，之前的操作不能再撤销。/,
    )
    const other = await accepted()
    await undoAcceptance(world.people.adminA, { caseId: other })
    const twice = await undoAcceptance(world.people.adminA2, { caseId: other })
    expect(!twice.ok && refusalSentence(twice.refusal, now())).toMatch(
      /^该案件已于 10:00 由林敏撤销受理，没有可以撤销的操作。/,
    )
  })
})

describe('撤销分配', () => {
  const assigned = async () => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    expect(
      (
        await assignMediator(world.people.adminA, {
          caseId: id,
          mediatorId: world.people.mediatorA.id,
          note: NOTE,
        })
      ).ok,
    ).toBe(true)
    return id
  }

  test('调解员自己不能撤销；已经接收的，谁都不能撤销', async () => {
    const id = await assigned()
    expect(await codeOf(undoAssignment(world.people.mediatorA, { caseId: id }))).toBe('FORBIDDEN')
    await takeCase(world.people.mediatorA, { caseId: id, noGround: 'yes' })
    expect(await codeOf(undoAssignment(world.people.adminA, { caseId: id }))).toBe(
      'UNDO_SOMETHING_FOLLOWED',
    )
    expect(await rowOf(id)).toMatchObject({
      status: 'in_mediation',
      mediator_id: world.people.mediatorA.id,
    })
  })

  test('撤销之后好像没有分配过：仍是首次分配，没有原承办人，也不算轮到过', async () => {
    const id = await assigned()
    at(9, 59)
    expect((await undoAssignment(world.people.adminA2, { caseId: id })).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({
      status: 'pending_assignment',
      mediator_id: null,
      assigned_at: null,
    })
    const candidates = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
    expect(candidates).toMatchObject({ isReassignment: false, former: [] })
    expect(candidates.ranked.find(({ name }) => name === '谢岚')!.reasons.join()).toContain(
      '尚未分配过案件',
    )
    const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId: id }))
    expect(file).toMatchObject({ former: [], assignment: null })
    expect(file.abilities.allowed).toEqual(['assign'])
    expect(
      (
        await assignMediator(world.people.adminA, {
          caseId: id,
          mediatorId: world.people.mediatorA2.id,
          note: NOTE,
        })
      ).ok,
    ).toBe(true)
    expect(await eventsOf(id)).toEqual(['case.assigned', 'case.assignment-undone', 'case.assigned'])
  })

  test('撤销的分配留着一行记录，写明是撤销的；调解员从此看不到这个案件', async () => {
    const id = await assigned()
    await undoAssignment(world.people.adminA, { caseId: id })
    const db = await ownerClient()
    const { rows } = await db.query(
      `SELECT mediator_name, ended_because, ended_at IS NOT NULL AS ended FROM assignments
        WHERE case_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ mediator_name: '谢岚', ended_because: 'undone', ended: true }])
    expect(await codeOf(takeCase(world.people.mediatorA, { caseId: id, noGround: 'yes' }))).toBe(
      'NOT_FOUND',
    )
  })

  test('重新分配也可以撤销；之后仍是重新分配，原承办人和理由都在', async () => {
    const { id } = await layCase(world, { status: 'in_mediation' })
    await withdrawCase(world.people.mediatorA, {
      caseId: id,
      reason: 'health',
      text: '因病住院无法继续',
    })
    await reassignMediator(world.people.adminA, {
      caseId: id,
      mediatorId: world.people.mediatorA2.id,
      note: NOTE,
      handoverNote: '已联系双方一次',
    })
    at(2)
    expect((await undoAssignment(world.people.adminA, { caseId: id })).ok).toBe(true)
    const candidates = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
    expect(candidates).toMatchObject({
      isReassignment: true,
      former: [{ mediator: '谢岚', because: 'withdrawn' }],
    })
    expect(candidates.former).toHaveLength(1)
  })

  test('机构免除调解员接收的，案件已在调解中，没有人办过事之前同样可以撤销', async () => {
    await (
      await ownerClient()
    ).query('UPDATE institutions SET mediator_confirmation_waived = true WHERE id = $1', [
      world.institutions.a,
    ])
    const id = await assigned()
    expect((await rowOf(id)).status).toBe('in_mediation')
    expect((await undoAssignment(world.people.adminA, { caseId: id })).ok).toBe(true)
    expect((await rowOf(id)).status).toBe('pending_assignment')
  })
})
