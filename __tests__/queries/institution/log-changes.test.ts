import { findOperations } from '@/lib/queries/institution/find-log'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { orallyAgreed } from '../../support/closing-inputs'

// 操作日志的“之前和之后”：每一步把案件从什么改成了什么。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** The lines of one case as the log prints them, the oldest first: 事项: 字段 之前→之后. */
async function changesOf(caseNo: string): Promise<string[]> {
  const { rows } = await viewOf(findOperations(world.people.adminA, { caseNo }))
  return rows
    .toReversed()
    .map(
      ({ title, changes }) =>
        `${title}: ${changes.map(({ field, before, after }) => `${field} ${before}→${after}`).join('; ')}`,
    )
}

async function done(answer: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true })
}

const note = '当事人共同选定'

test('受理、分配、接收、提前终结、重新分配、结案：状态、调解员和调解期限的前后都在', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await done(acceptCase(adminA, { caseId: id }))
  await done(assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id, note }))
  await done(takeCase(mediatorA, { caseId: id, noGround: 'yes' }))
  await done(withdrawCase(mediatorA, { caseId: id, reason: 'health', text: '住院治疗，无法继续' }))
  await done(
    reassignMediator(adminA, {
      caseId: id,
      mediatorId: mediatorA2.id,
      note,
      handoverNote: '已联系双方',
    }),
  )
  await done(takeCase(mediatorA2, { caseId: id, noGround: 'yes' }))
  await done(closeCase(mediatorA2, { caseId: id, ...(await orallyAgreed(id)) }))
  const {
    rows: [row],
  } = await (
    await ownerClient()
  ).query('SELECT mediation_due_on::text AS due FROM cases WHERE id = $1', [id])
  expect(await changesOf(caseNo)).toEqual([
    `机构受理: 状态 待受理→待分配; 调解期限 null→${row.due}`,
    '分配调解员: 状态 待分配→待接收; 调解员 null→谢岚',
    '调解员接收案件: 状态 待接收→调解中',
    '调解员提前终结: 状态 调解中→待分配; 调解员 谢岚→null',
    '重新分配调解员: 状态 待分配→待接收; 调解员 谢岚→王朗',
    '调解员接收案件: 状态 待接收→调解中',
    '结案: 状态 调解中→已结案',
  ])
})

test('撤销分配、撤销受理、不受理：改回了什么', async () => {
  const { adminA, mediatorA } = world.people
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await done(acceptCase(adminA, { caseId: id }))
  await done(undoAcceptance(adminA, { caseId: id }))
  await done(acceptCase(adminA, { caseId: id }))
  await done(assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id, note }))
  await done(undoAssignment(adminA, { caseId: id }))
  const {
    rows: [row],
  } = await (
    await ownerClient()
  ).query('SELECT mediation_due_on::text AS due FROM cases WHERE id = $1', [id])
  expect((await changesOf(caseNo)).filter((line) => line.startsWith('撤销'))).toEqual([
    `撤销受理: 状态 待分配→待受理; 调解期限 ${row.due}→null`,
    '撤销分配: 状态 待接收→待分配; 调解员 谢岚→null',
  ])
  const other = await layCase(world, { status: 'pending_acceptance' })
  await done(
    declineCase(adminA, { caseId: other.id, reason: 'beyond_scope', text: '不在本机构受理范围' }),
  )
  expect(await changesOf(other.caseNo)).toEqual(['机构不受理，退回法院: 状态 待受理→已退回法院'])
})
