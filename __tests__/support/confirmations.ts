import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { agreeConfirmation } from '@/lib/use-cases/confirmation/agree-confirmation'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { layAgreement } from './agreement'
import { layPart } from './case-parts'
import { DRAWING } from './drawing'
import { layTalk, type Talk } from './talk'
import { asOwner, type World } from './world'

/** Both parties of a case signed its finished agreement by hand on this day, past every act. */
export async function laySigned(
  existing: { readonly id: string; readonly applicantId: string; readonly respondentId: string },
  mediatorId: string,
  on: string = toLocalDate(new Date()),
): Promise<void> {
  await layAgreement(existing, mediatorId, { isFinished: true })
  for (const [index, party] of [existing.applicantId, existing.respondentId].entries())
    await layPart('agreement_marks', existing.id, {
      mediator_id: mediatorId,
      agreement_no: 1,
      mark_no: index + 2,
      mark: 'signed',
      party_id: party,
      party_name: index === 0 ? '申请人' : '被申请人',
      way: 'handwritten',
      done_on: on,
      recorded_at: new Date(`${on}T08:00:00+08:00`),
    })
}

/** These parties of a case were identified just now. */
export async function layIdentified(
  caseId: string,
  partyIds: readonly string[],
  mediatorId: string,
): Promise<void> {
  for (const [index, party] of partyIds.entries())
    await layPart('identity_checks', caseId, {
      mediator_id: mediatorId,
      entry_no: index + 1,
      party_id: party,
      person_kind: 'party',
      person_id: party,
      person_name: '当事人',
      way: 'online_comparison',
      document: 'id_card',
      matches: true,
      checked_on: toLocalDate(new Date()),
      recorded_at: new Date(),
    })
}

/**
 * A case that ended with an agreement in effect since this many days; both parties have come in and
 * were identified today.
 */
export async function layAgreed(
  world: World,
  daysAgo = 0,
  phones?: [string, string],
): Promise<Talk> {
  const talk = await layTalk(world, phones)
  const { id: mediatorId } = world.people.mediatorA
  const existing = { ...talk, id: talk.caseId }
  await laySigned(existing, mediatorId, addDays(toLocalDate(new Date()), -daysAgo))
  await layIdentified(talk.caseId, [talk.applicantId, talk.respondentId], mediatorId)
  await asOwner(
    `UPDATE cases SET status = 'closed', outcome = 'agreement', closed_at = now(), closing_days = 3
      WHERE id = $1`,
    [talk.caseId],
  )
  return talk
}

/** Everything that a page sends beside the text. */
export const WRITTEN_NAME = {
  promise: 'on',
  read: 'self',
  readToEnd: 'on',
  agreed: 'on',
  drawing: JSON.stringify(DRAWING),
} as const

/**
 * The digest of the application that the page of this person shows now; one of nothing where it
 * shows none.
 */
export async function seenBy(actor: Actor, caseId: string): Promise<string> {
  const page = await getOwnConfirmation(actor, { caseId })
  return (page.ok && page.value.text?.sha256) || '0'.repeat(64)
}

export const agreeAs = async (actor: Actor, caseId: string, partyId: string, change: object = {}) =>
  agreeConfirmation(actor, {
    caseId,
    partyId,
    seen: await seenBy(actor, caseId),
    ...WRITTEN_NAME,
    ...change,
  })

/** Both parties confirm. @returns the id of the application */
export async function laySubmitted(talk: Talk): Promise<string> {
  for (const [actor, party] of [
    [talk.applicant, talk.applicantId],
    [talk.respondent, talk.respondentId],
  ] as const) {
    const agreed = await agreeAs(actor, talk.caseId, party)
    if (!agreed.ok) throw new Error(JSON.stringify(agreed.refusal))
  }
  return idOf(talk.caseId)
}

/** The latest application of a case. */
export async function idOf(caseId: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    'SELECT id FROM confirmations WHERE case_id = $1 ORDER BY begun_at DESC LIMIT 1',
    [caseId],
  )
  return row!.id
}

let serial = 0
export const newNumber = () => `(2026)粤0103民特${++serial}号`

/** The court has admitted it. @returns its id */
export async function layAdmitted(world: World, talk: Talk): Promise<string> {
  const confirmationId = await laySubmitted(talk)
  const accepted = await acceptConfirmation(world.people.clerkA, {
    confirmationId,
    number: newNumber(),
  })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal))
  return confirmationId
}

/**
 * An application in this status in the place of any that the case has, past every act. @returns its
 * id
 */
export async function layConfirmation(
  caseId: string,
  status: ConfirmationStatus,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  for (const table of [
    'confirmation_files',
    'confirmation_attendances',
    'confirmation_hearings',
    'ruling_papers',
    'ruling_services',
    'ruling_objections',
    'confirmation_decisions',
    'confirmation_signatures',
    'confirmation_answers',
    'confirmations',
  ])
    await asOwner(`DELETE FROM ${table} WHERE case_id = $1`, [caseId])
  const today = toLocalDate(new Date())
  const parties = await asOwner<{ id: string }>('SELECT id FROM parties WHERE case_id = $1', [
    caseId,
  ])
  const isWaiting = status === 'waiting_parties' || status === 'lapsed'
  const isAdmitted = ['admitted', 'confirmed', 'dismissed'].includes(status)
  return layPart('confirmations', caseId, {
    id: randomUUID(),
    agreement_no: 1,
    agreement_sha256: 'f'.repeat(64),
    effective_on: today,
    due_on: addDays(today, 30),
    due_provisional: false,
    party_ids: parties.map(({ id }) => id),
    status,
    begun_at: new Date(),
    ...(isWaiting ? {} : { submitted_at: new Date(), received_on: today }),
    ...(isAdmitted ? { admitted_on: today, number: newNumber() } : {}),
    ...(status === 'correcting' ? { correction_due_on: addDays(today, 7) } : {}),
    last_act: isWaiting ? 'agree' : 'submit',
    last_act_by: '许静',
    last_act_at: new Date(),
    ...columns,
  })
}

/**
 * A hearing that was appointed for this long ago, past every act. @param judge it is by video, and
 * this judge presides. @returns its id
 */
export async function layHearing(
  confirmationId: string,
  minutesAgo = 5,
  judge: Actor | null = null,
): Promise<string> {
  const [row] = await asOwner<{ case: string }>(
    'SELECT case_id AS case FROM confirmations WHERE id = $1',
    [confirmationId],
  )
  return layPart('confirmation_hearings', row!.case, {
    id: randomUUID(),
    confirmation_id: confirmationId,
    hearing_no: 1,
    way: judge ? 'video' : 'telephone',
    appointed_by_id: judge?.id ?? null,
    starts_at: new Date(Date.now() - minutesAgo * 60_000),
    appointed_by: judge?.name ?? '甲法官',
    appointed_at: new Date(),
  })
}

/** Of each party of an application that it did not come, as the act takes it. */
export async function absentOf(confirmationId: string) {
  const rows = await asOwner<{ id: string }>(
    'SELECT unnest(party_ids) AS id FROM confirmations WHERE id = $1',
    [confirmationId],
  )
  return rows.map(({ id }) => ({ partyId: id, attendance: 'absent', statements: [] }))
}

/** Another judge of the same court, with an account of its own. */
export async function layOtherJudge({ people }: World): Promise<Actor> {
  const id = randomUUID()
  await asOwner(
    `INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, court_id, institution_id,
      password_hash, must_change_password)
     SELECT $2::uuid, role, '甲院长', phone_sealed, 'phone-' || $2::text, court_id, institution_id,
       password_hash, false FROM accounts WHERE id = $1`,
    [people.judgeA.id, id],
  )
  return { ...people.judgeA, id, name: '甲院长' }
}
