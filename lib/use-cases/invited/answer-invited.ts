import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findInvitedPersons } from '@/lib/data/stores/invited/invited-store'
import { addInvitedAnswer } from '@/lib/data/stores/invited/invited-write-store'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { decideAnswerInvited } from '@/lib/domain/invited/decide-invited'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { AnswerInvitedInput } from './invited-acts.input'
import { loadInvitedOfMediator } from './load-invited'

async function loadOfMediator(db: Db, caseId: string) {
  const facts = await loadInvitedOfMediator(db, caseId)
  return facts && { ...facts, taking: null }
}

/** The case is locked, so that of two answers the second one is decided on the first. */
async function loadOfParty(db: Db, caseId: string) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  if (!record) return null
  const { status, mediationDueOn, parties, taking } = record
  const persons = await findInvitedPersons(db, caseId)
  return {
    record,
    scope: scopeOfOwn(record),
    subject: subjectOfOwn(record),
    status,
    mediationDueOn,
    parties,
    taking,
    // Neither number nor digest is for a party, and no answer depends on them.
    invited: persons.map((each) => ({ ...each, digest: '', phone: null })),
  }
}

type Loaded =
  | NonNullable<Awaited<ReturnType<typeof loadOfMediator>>>
  | NonNullable<Awaited<ReturnType<typeof loadOfParty>>>

type Statement = ReturnType<typeof AnswerInvitedInput.parse>

/** How it was answered: online and today by the party itself, or as the mediator records it. */
function decideHow(
  { taking }: Loaded,
  { partyId, how, on }: Statement,
  { actor, today }: ActContext,
) {
  if (taking) {
    const part = findPartFor(taking, { accountId: actor.id, partyId, capacity: 'consent' })
    if (!part) return refuse('NOT_YOURS_TO_ANSWER')
    return allow({ way: 'online' as const, on: today, participantId: part.id as string | null })
  }
  if (how === undefined) return refuse('INPUT_INVALID', {}, { how: 'CHOOSE_ONE' })
  if (on === undefined) return refuse('INPUT_INVALID', {}, { on: 'REQUIRED' })
  if (on > today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  return allow({ way: how, on, participantId: null as string | null })
}

/**
 * 答复邀请 (人民调解法 第20条): a party consents or refuses on its own phone, or the mediator records what it
 * said. The first answer of each counts; one refusal ends the proposal, the last consent admits
 * (prisma/functions/169-invited-persons.sql).
 */
export const answerInvited = defineUseCase({
  act: 'invited:answer',
  input: AnswerInvitedInput,
  load: (db, { caseId }, { actor }): Promise<Loaded | null> =>
    actor.role === 'party' ? loadOfParty(db, caseId) : loadOfMediator(db, caseId),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, statement, context) => {
    const how = decideHow(facts, statement, context)
    if (!how.ok) return how as Decided<never>
    const decided = decideAnswerInvited(facts, statement, context.today)
    return decided.ok
      ? allow(decided.value && { answered: decided.value, how: how.value })
      : decided
  },
  write: async (
    db,
    grant,
    decision,
    { record, subject, taking },
    { invitedId, reply },
    { now },
  ) => {
    const { id, caseNo, mediatorId } = record
    if (!decision) return allow({ caseId: id, caseNo, reply, admits: false })
    const { answered, how } = decision
    await addInvitedAnswer(db, grant, record, answered, { ...how, recordedAt: now })
    await appendEvent(db, {
      event: {
        kind: 'invited.answered',
        data: {
          invitedId,
          party: answered.party.name,
          answer: answered.answer,
          how: how.way,
          on: how.on,
        },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    if (taking)
      await notify(db, {
        kind: 'invited.answered',
        facts: { reply, admits: answered.admits },
        about: record,
        to: toOrNone(mediatorId, toMediator),
        by: grant.actor,
        at: now,
      })
    if (answered.admits && answered.person.kind === 'co_mediator')
      await notify(db, {
        kind: 'co-mediator.agreed',
        facts: {},
        about: record,
        to: toOrNone(record.institutionId, toAdministrators),
        by: grant.actor,
        at: now,
      })
    return allow({ caseId: id, caseNo, reply, admits: answered.admits })
  },
})
