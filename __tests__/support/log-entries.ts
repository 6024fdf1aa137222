import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { DomainEvent, EventSubject } from '@/lib/domain/audit/events'
import { buildWorld, layCase, ownerClient, type World } from './world'

/** The person that the entries name. */
export const ID = '3f0c2a53-1d6b-4a1e-9f43-2a5b6c7d8e9f'
export const at = (minutes: number) =>
  new Date(Date.parse('2026-11-20T02:00:00Z') + minutes * 60_000)

/** Writes an event as it would have been written then; `minute` counts from 10:00 on 2026-11-20. */
export async function writeEvent(
  by: Actor | null,
  event: DomainEvent,
  subject: EventSubject,
  minute: number,
): Promise<void> {
  // As the system: some of these are of people who may no longer write to that chain.
  await asSystem('test', (db) => appendEvent(db, { event, subject, by, at: at(minute) }))
}

export type LogWorld = {
  readonly world: World
  readonly own: { readonly id: string; readonly caseNo: string }
  readonly gone: { readonly id: string; readonly caseNo: string }
}

/**
 * A world with operations and sign-ins of two institutions; `own` is a case of the first, `gone`
 * one that it declined.
 */
export async function writeLogEntries(): Promise<LogWorld> {
  const world = await buildWorld()
  const own = await layCase(world, { status: 'in_mediation' })
  const gone = await layCase(world, { status: 'returned' })
  const { courts, institutions, people } = world
  const referred = (caseNo: string): DomainEvent => ({
    kind: 'case.referred',
    data: {
      caseNo,
      source: 'delegated_pre_filing',
      institution: '甲调解中心',
      acceptanceDueOn: null,
    },
  })
  const inCase = (id: string) => ({ caseId: id, courtId: courts.a, institutionId: institutions.a })
  const ofInstitution = { institutionId: institutions.a }
  await (
    await ownerClient()
  ).query(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type,
      court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     VALUES ($1, $2, $3, $4, 'tort', '甲区法院', 'other', '不在章程范围', now(), now(), '林敏')`,
    [institutions.a, courts.a, gone.id, gone.caseNo],
  )
  await writeEvent(null, referred(own.caseNo), inCase(own.id), 0)
  await writeEvent(null, referred(gone.caseNo), inCase(gone.id), 1)
  await writeEvent(
    people.adminA,
    {
      kind: 'case.declined',
      data: { reason: 'beyond_scope', text: '不在章程范围', court: '甲区法院' },
    },
    inCase(gone.id),
    2,
  )
  await writeEvent(
    people.mediatorA,
    {
      kind: 'personal-number.unmasked',
      data: { what: 'phone', of: '申请人1', personId: ID, reason: '拨打 13800001234 通知开会' },
    },
    inCase(own.id),
    3,
  )
  await writeEvent(
    people.mediatorA,
    { kind: 'act.refused', data: { act: 'case:close', code: 'OUTCOME_TOO_EARLY', target: own.id } },
    inCase(own.id),
    4,
  )
  await writeEvent(
    people.adminA,
    {
      kind: 'mediator.edited',
      data: {
        mediatorId: ID,
        mediator: '谢岚',
        changes: [{ field: '手机号', before: '138****0000', after: '139****1111' }],
      },
    },
    ofInstitution,
    5,
  )
  await writeEvent(
    people.adminA2,
    { kind: 'case.acceptance-undone', data: { acceptedBy: '林敏' } },
    inCase(own.id),
    6,
  )
  await writeEvent(
    people.clerkA,
    { kind: 'case.viewed', data: { surface: 'progress' } },
    inCase(own.id),
    7,
  )
  await writeEvent(
    people.adminB,
    {
      kind: 'mediator.disabled',
      data: { mediatorId: ID, mediator: '乙机构的人', reason: '乙机构的事' },
    },
    { institutionId: institutions.b },
    8,
  )
  await writeEvent(
    people.adminA,
    {
      kind: 'account.signed-in',
      data: { sessionId: ID, device: 'chrome/windows', address: '198.51.100.7' },
    },
    ofInstitution,
    20,
  )
  await writeEvent(
    people.adminA,
    { kind: 'account.signed-out', data: { sessions: 1, others: false } },
    ofInstitution,
    21,
  )
  await writeEvent(
    people.mediatorA,
    {
      kind: 'account.sign-in-refused',
      data: { because: 'wrong_password', device: 'wechat/android', address: '203.0.113.9' },
    },
    ofInstitution,
    22,
  )
  await writeEvent(
    people.mediatorA,
    { kind: 'account.signed-in', data: { sessionId: ID } },
    ofInstitution,
    23,
  )
  await writeEvent(
    people.adminB,
    {
      kind: 'account.signed-in',
      data: { sessionId: ID, device: 'chrome/mac', address: '192.0.2.77' },
    },
    { institutionId: institutions.b },
    24,
  )
  await writeEvent(
    null,
    {
      kind: 'account.sign-in-refused',
      data: { because: 'unknown_phone', device: 'chrome/mac', address: '192.0.2.78' },
    },
    {},
    25,
  )
  return { world, own, gone }
}

/**
 * A world with entries of one case, of another institution and of a failed sign-in, as an auditor
 * reads them.
 */
export async function writeAuditEntries(): Promise<{
  readonly world: World
  readonly caseOne: { readonly id: string; readonly caseNo: string }
}> {
  const world = await buildWorld()
  const caseOne = await layCase(world, { status: 'in_mediation' })
  const { courts, institutions, people } = world
  const inCase = { caseId: caseOne.id, courtId: courts.a, institutionId: institutions.a }
  await writeEvent(
    null,
    {
      kind: 'case.referred',
      data: {
        caseNo: caseOne.caseNo,
        source: 'delegated_pre_filing',
        institution: '甲调解中心',
        acceptanceDueOn: null,
      },
    },
    inCase,
    0,
  )
  await writeEvent(people.adminA, { kind: 'case.viewed', data: { surface: 'detail' } }, inCase, 1)
  await writeEvent(
    people.mediatorA,
    {
      kind: 'personal-number.unmasked',
      data: {
        what: 'phone',
        of: '申请人1',
        personId: caseOne.id,
        reason: '拨打 13800001234 通知开会',
      },
    },
    inCase,
    2,
  )
  await writeEvent(
    people.mediatorA,
    {
      kind: 'case.closed',
      data: {
        outcome: 'deadlock',
        success: false,
        account: '双方就漏水责任分歧很大',
        failureReason: '责任不清',
        costRaising: '无',
        courtNotes: '无',
        days: 9,
      },
    },
    inCase,
    3,
  )
  await writeEvent(
    people.adminB,
    { kind: 'act.refused', data: { act: 'case:accept', code: 'NOT_FOUND', target: null } },
    { institutionId: institutions.b },
    4,
  )
  await writeEvent(
    null,
    { kind: 'account.sign-in-refused', data: { because: 'wrong_password' } },
    {},
    5,
  )
  return { world, caseOne }
}
