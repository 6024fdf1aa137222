import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import {
  findConfirmationsOfCase,
  findOpen,
} from '@/lib/data/stores/confirmation/confirmation-store'
import {
  addConfirmation,
  addConfirmationAnswer,
  moveConfirmation,
} from '@/lib/data/stores/confirmation/confirmation-writes'
import {
  addConfirmationSignature,
  findSignedText,
} from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findConfirmationRules } from '@/lib/data/stores/court/confirmation-rule-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import {
  composeApplicationText,
  writeApplicationText,
} from '@/lib/documents/templates/application-text'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { Grant } from '@/lib/domain/access/policy'
import { applicationClock } from '@/lib/domain/confirmation/confirmation-clocks'
import { decideAgree, type Agreeing } from '@/lib/domain/confirmation/decide-agree'
import { allow, refuse } from '@/lib/domain/refusal'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import { newId } from '@/lib/platform/ids'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { AgreeInput } from './confirmation-acts.input'
import { refuseLost, reportMove } from './write-move'

/** The case is locked, so that of two parties the second one is decided on the first. */
async function load(
  db: Db,
  { caseId }: { readonly caseId: string },
  { today, calendar }: ActContext,
) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  if (!record) return null
  const agreement = await findPlainAgreement(db, caseId)
  const confirmations = await findConfirmationsOfCase(db, caseId)
  const effective = findEffective(agreement, record.parties)
  const texts = await findSupplementaryTexts(db, caseId)
  const clauses = jointClauses(agreement, record.parties, texts)
  const open = findOpen(confirmations)
  const clock = effective && applicationClock(effective.on, calendar)
  const signed = open && (await findSignedText(db, open.id))
  const text =
    signed ??
    (effective && clock?.ok
      ? writeApplicationText(
          composeApplicationText({
            ...record,
            effectiveOn: effective.on,
            dueOn: clock.value.dueOn,
            parties: effective.parties.map(({ name }) => name),
            clauses,
          }),
        )
      : null)
  return {
    record,
    taking: record.taking,
    agreement,
    effective,
    clauses: clauses.map((clause) => clause.text),
    text,
    textSha256: text?.sha256 ?? null,
    checks: await findTimedChecks(db, caseId),
    open,
    last: confirmations[0] ?? null,
    courtRules: await findConfirmationRules(db, record.courtId),
    on: today,
    calendar,
  }
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

/**
 * Stores the first confirmation with the application it begins, a later one with the next step of
 * it. @returns its id; null: lost
 */
async function store(
  db: Db,
  grant: Grant<'confirmation:agree'>,
  { record, agreement, effective, open, text }: Loaded,
  { part, confirmer, check, clock, signature, submits }: Agreeing<Loaded['taking'][number]>,
  { partyId, device, address }: Pick<AgreeInput, 'partyId' | 'device' | 'address'>,
  { now, today }: ActContext,
): Promise<{ readonly id: string; readonly isLost: boolean }> {
  const id = open?.id ?? newId()
  if (!open)
    await addConfirmation(
      db,
      grant,
      record,
      {
        id,
        agreementNo: agreement!.agreementNo,
        agreementSha256: agreement!.finished!.sha256,
        effectiveOn: effective!.on,
        dueOn: clock.dueOn,
        isDueProvisional: clock.isProvisional,
        partyIds: effective!.parties.map((each) => each.id),
      },
      now,
    )
  const party = record.parties.find((each) => each.id === partyId)?.name ?? ''
  const who = { partyId, party, participantId: part.id, person: part.name, confirmer }
  await addConfirmationAnswer(db, grant, record, id, { ...who, check, device }, now)
  const of = { confirmationId: id, partyId }
  await addConfirmationSignature(db, grant, record, of, { ...text!, address }, signature)
  const step = submits
    ? ({ move: 'submit', to: 'submitted' } as const)
    : ({ move: 'agree', to: 'waiting_parties' } as const)
  const changes = submits ? { submittedAt: now, receivedOn: today } : {}
  const { revision } = open ?? { revision: 1 }
  const isMoved = await moveConfirmation(db, grant, { id, revision }, step, changes, now)
  return { id, isLost: !isMoved }
}

/**
 * 确认申请司法确认 (民诉法 第205条; 民诉解释 第351、353条): each party on its own phone, identified within a day, with
 * its commitment and its name under the text. The last confirmation submits the application to the
 * court.
 */
export const agreeConfirmation = defineUseCase({
  act: 'confirmation:agree',
  input: AgreeInput,
  load,
  scope: ({ record }) => scopeOfOwn(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => subjectOfOwn(record),
  decide: (facts, { partyId, promise: isPromised, seen, ...sent }, { actor, now }) =>
    decideAgree(
      facts,
      {
        partyId,
        isPromised,
        seen,
        handwriting: {
          ...sent,
          isReadToEnd: sent.readToEnd === 'on',
          isAgreed: sent.agreed === 'on',
        },
      },
      { accountId: actor.id, now },
    ),
  write: async (db, grant, decision, facts, input, context) => {
    const { record, agreement } = facts
    const { id: caseId, caseNo } = record
    const isSubmitted = facts.open?.status === 'submitted'
    if (!decision) return allow({ caseId, caseNo, submits: isSubmitted })
    if (!agreement?.finished) return refuse('CONFIRMATION_BLOCKED')
    const { id, isLost } = await store(db, grant, facts, decision, input, context)
    if (isLost) return refuseLost(db, { id }, 'agree')
    const { submits, confirmer } = decision
    const { now } = context
    const party = record.parties.find((each) => each.id === input.partyId)?.name ?? ''
    await appendEvent(db, {
      event: {
        kind: 'confirmation.agreed',
        data: {
          confirmationId: id,
          partyId: input.partyId,
          party,
          confirmer,
          submits,
          textSha256: input.seen,
        },
      },
      subject: subjectOfOwn(record),
      by: grant.actor,
      at: now,
      basis: 'civil_procedure_205',
    })
    await reportMove(db, grant, record, { to: submits ? 'submitted' : 'waiting_parties' }, now)
    if (submits)
      await notify(db, {
        kind: 'confirmation.submitted',
        facts: {},
        about: record,
        to: toClerks(record.courtId),
        by: grant.actor,
        at: now,
      })
    return allow({ caseId, caseNo, submits })
  },
})
