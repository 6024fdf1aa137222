import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  answerApplication,
  findApplication,
  findStoredFiles,
} from '@/lib/data/stores/application/application-store'
import {
  applicationFacts,
  type ApplicationRecord,
} from '@/lib/data/stores/application/application-types'
import {
  addAppliedCase,
  addAppliedConsents,
  addAppliedPeople,
  deferForeignKeys,
  joinApplicant,
} from '@/lib/data/stores/application/applied-case-store'
import { sendApplicationNotice } from '@/lib/data/stores/application/send-application-notice'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { addMaterials } from '@/lib/data/stores/dossier/material-store'
import { findInvitingCourts } from '@/lib/data/stores/import/import-case-reads'
import type { Grant } from '@/lib/domain/access/policy'
import { tenantOf } from '@/lib/domain/access/roles'
import { APPLICATION_SLOTS } from '@/lib/domain/application/application'
import type { Authority } from '@/lib/domain/case/vocabulary'
import { sumOfPayments } from '@/lib/domain/application/content'
import { consentsOf, decideAcceptApplication } from '@/lib/domain/application/decide-answer'
import { causeVersionOn } from '@/lib/domain/dictionary/catalogue'
import { settleDispute } from '@/lib/domain/dictionary/settle-dispute'
import { allow } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { claimInWords } from '@/lib/labels/zh-CN/application'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { sealPeople } from '../referral/sealed-people'
import { answeredMeanwhile } from './answered-meanwhile'
import { AcceptApplicationInput } from './application.input'
import { peopleOfApplication } from './people-of-application'

/**
 * 受理申请 (在线调解规则 第12、24条): a case with its people, its materials and the consent that was given is
 * born; it waits for a mediator, and its thirty days begin. The account that applied takes part in
 * it.
 */
export const acceptApplication = defineUseCase({
  act: 'application:accept',
  input: AcceptApplicationInput,
  load: async (db, { applicationId }, { today }) => {
    const record = await findApplication(db, applicationId)
    if (!record?.institutionId) return null
    const { institutionId } = record
    const inviting = await findInvitingCourts(db, institutionId, today)
    const courts = inviting.filter(({ refersToday }) => refersToday)
    return { record, institutionId, courts, words: await readDisputeWords(db, BASE_VALUES) }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ record, courts, words }, input, context) => {
    const { disputeType, cause } = input
    const causeVersion = causeVersionOn(context.today)
    const settled = settleDispute(words, { disputeType, cause, causeVersion }, context.today)
    if (!settled.ok) return settled
    const described = settled.value.dispute
    const facts = { ...applicationFacts(record), courts, content: record.content }
    const decided = decideAcceptApplication(facts, { ...input, ...described }, context)
    return decided.ok ? allow({ ...decided.value, described }) : decided
  },
  write: async (db, grant, decision, { record, institutionId, courts }, input, { now }) => {
    const { id: applicationId, content } = record
    const { court, mediationDueOn, isProvisional, described } = decision
    const of = { caseId: newId(), courtId: court.id, holderId: institutionId }
    await deferForeignKeys(db)
    const answer = { state: 'accepted', caseId: of.caseId } as const
    if (!(await answerApplication(db, grant, record, answer, now)))
      return answeredMeanwhile(await findApplication(db, applicationId))
    const authority = content.agent && input.authority
    const people = sealPeople(peopleOfApplication(record, authority), of)
    await addAppliedPeople(db, grant, people)
    const sum = sumOfPayments(content)
    const submittedAt = record.submittedAt ?? now
    const prefix = courts.find(({ id }) => id === court.id)!.caseNumberPrefix
    const row = {
      id: of.caseId,
      courtId: of.courtId,
      institutionId,
      holderId: institutionId,
      channel: 'application',
      status: 'pending_assignment',
      source: 'party_application',
      category: 'civil',
      ...described,
      claim: claimInWords(content),
      facts: content.facts ?? '',
      amount: sum === null ? null : `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`,
      jurisdictionBasis: input.jurisdiction,
      firstSubmittedAt: submittedAt,
      referredAt: submittedAt,
      receivedAt: submittedAt,
      acceptanceDueOn: record.answerDueOn && fromDay(record.answerDueOn),
      acceptanceDueProvisional: record.isAnswerDueProvisional,
      acceptedAt: now,
      mediationDueOn: fromDay(mediationDueOn),
      mediationDueProvisional: isProvisional,
    }
    const caseNo = await addAppliedCase(db, grant, row, prefix, now)
    await addCaseFiles(db, grant, applicationId, of, now)
    const subject = { caseId: of.caseId, courtId: of.courtId, institutionId }
    const actor = grant.actor
    await appendEvent(db, {
      event: {
        kind: 'case.applied',
        data: {
          caseNo,
          applicationId,
          court: court.name,
          mediationDueOn,
          ...(isProvisional && { provisional: true }),
        },
      },
      subject,
      by: actor,
      at: now,
      basis: 'online_mediation_12',
    })
    const applicant = { ...of, partyId: people.parties[0]!.id, authority }
    await addConsents(db, grant, record, applicant, now)
    await appendEvent(db, {
      event: {
        kind: 'application.accepted',
        data: { applicationId, caseNo, court: court.name, ...(authority && { authority }) },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
      basis: 'online_mediation_12',
    })
    await sendApplicationNotice(db, grant, record, now)
    return allow({ applicationId, caseId: of.caseId, caseNo })
  },
})

type CaseKeys = { readonly caseId: string; readonly courtId: string; readonly holderId: string }

/** The files become materials of the case, each in its slot: what it is to show is its note. */
async function addCaseFiles(
  db: Db,
  grant: Grant<'application:accept'>,
  applicationId: string,
  { caseId, courtId, holderId }: CaseKeys,
  at: Date,
): Promise<void> {
  const files = await findStoredFiles(db, applicationId)
  const materials = files.map(({ purpose, slot, ...file }) => ({
    ...file,
    note: purpose,
    slot: parseStoredEnum(APPLICATION_SLOTS, slot, 'application_materials.slot'),
  }))
  await addMaterials(db, grant, { id: caseId, courtId, holderId }, materials, at)
}

/**
 * The account that applied takes part; what was consented to with the application is the first
 * answer of the applicant, under that participation (第4条).
 */
async function addConsents(
  db: Db,
  grant: Grant<'application:accept'>,
  { id, content, consentWords, submittedAt }: ApplicationRecord,
  {
    partyId,
    authority,
    ...of
  }: CaseKeys & { readonly partyId: string; readonly authority: Authority | null },
  at: Date,
): Promise<void> {
  const participantId = await joinApplicant(db, grant, id)
  const party = content.name ?? ''
  const on = toLocalDate(submittedAt ?? at)
  const consent = { partyId, partyName: party, participantId, words: consentWords ?? '', on }
  const answers = consentsOf(content, authority)
  if (answers.length === 0) return
  await addAppliedConsents(db, grant, of, answers, consent, at)
  await appendEvent(db, {
    event: {
      kind: 'consent.recorded',
      data: {
        partyId,
        party,
        answers: [...answers],
        how: 'online',
        on,
        note: consentWords,
      },
    },
    subject: { caseId: of.caseId, courtId: of.courtId, institutionId: of.holderId },
    by: grant.actor,
    at,
    basis: 'online_mediation_4',
  })
}
