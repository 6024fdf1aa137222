import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { getCaseDocuments } from '@/lib/queries/institution/get-case-documents'
import { getMyDocuments } from '@/lib/queries/mediator/get-my-documents'
import { finaliseAsSeen, readDocument } from '../../support/finalise'
import { layMeeting } from '../../support/meetings'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 定稿以后，案件不再需要的文书（会议取消了）：仍然列出，仍能看、能作废。docs/decisions/0076-documents.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const me = () => world.people.mediatorA

/** The notice of a meeting that was cancelled after the notice had been finalised. */
async function layNotice() {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const meetingId = await layMeeting(id, new Date(Date.now() + 86_400_000))
  const finalised = await finaliseAsSeen(me(), id, 'meeting_notice', meetingId)
  if (!finalised.ok) throw new Error(finalised.refusal.code)
  const cancelled = await cancelMeeting(me(), {
    caseId: id,
    meetingId,
    reason: '一方出差，另行约定时间',
  })
  if (!cancelled.ok) throw new Error(cancelled.refusal.code)
  return { caseId: id, meetingId, ...finalised.value }
}

const linesOf = async (caseId: string) => {
  const mine = await getMyDocuments(me(), { caseId })
  const all = await getCaseDocuments(world.people.adminA, { caseId })
  if (!mine.ok || !all.ok) throw new Error('the case is not seen')
  return [mine.value, all.value].map(({ documents }) =>
    documents.lines
      .filter(({ kind }) => kind === 'meeting_notice')
      .map(({ title, state, valid }) => [title, state, valid?.number]),
  )
}

test('列在文书中，打开是定稿的文件，待签的仍然待签；不再显示现有内容', async () => {
  const { caseId, meetingId, number, materialId } = await layNotice()
  const line = ['调解通知：第1次调解会', 'final', number]
  expect(await linesOf(caseId)).toEqual([[line], [line]])
  for (const actor of [me(), world.people.adminA])
    expect(await readDocument(actor, caseId, 'meeting_notice', meetingId)).toMatchObject({
      isDue: false,
      fields: [],
      valid: { materialId },
      signing: { lines: [{ state: 'open' }] },
      makeVoid: { allowed: true },
      finalise: { allowed: false },
    })
})

test('作废以后不再列出，原来的地址仍说明作废了什么；不能重新定稿', async () => {
  const { caseId, meetingId, documentId, number } = await layNotice()
  const voided = { caseId, documentId, reason: '会议已经取消' }
  expect(await voidDocument(me(), voided)).toMatchObject({ ok: true })
  expect(await linesOf(caseId)).toEqual([[], []])
  expect(await readDocument(me(), caseId, 'meeting_notice', meetingId)).toMatchObject({
    isDue: false,
    valid: null,
    former: [{ number, voided: expect.stringContaining('会议已经取消') }],
    finalise: { allowed: false },
  })
  const which = { caseId, kind: 'meeting_notice', subjectId: meetingId, seen: '0'.repeat(64) }
  expect(await finaliseDocument(me(), which)).toMatchObject({
    refusal: { code: 'DOCUMENT_NOT_DUE' },
  })
})
