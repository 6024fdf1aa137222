import { randomUUID } from 'node:crypto'
import type { ActMove } from '@/lib/domain/case/moves'
import type { Actor } from '@/lib/domain/access/roles'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { endDeclined } from '@/lib/use-cases/application/end-declined'
import { extendPeriod } from '@/lib/use-cases/clock/extend-period'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'
import { resumeClock } from '@/lib/use-cases/clock/resume-clock'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { explainRights } from '@/lib/use-cases/preparation/explain-rights'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import { recordService } from '@/lib/use-cases/service/record-service'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { FAILED, layRefusal, makeApplied } from '../support/applied-case'
import { ownerClient, type World } from '../support/world'
import { shanghaiMinute } from '../support/shanghai-minute'
import { CO_MEDIATOR_CASE_ACTS } from './co-mediator-case-acts'
import { CHANGE_CASE_ACTS } from './change-case-acts'
import { AGREEMENT_CASE_ACTS } from './agreement-case-acts'
import { FACT_CASE_ACTS } from './fact-case-acts'
import { MEETING_CASE_ACTS } from './meeting-case-acts'
import { MINUTES_CASE_ACTS } from './minutes-case-acts'
import { RETURNED_CASE_ACTS } from './returned-case-acts'
import { STAGE_CASE_ACTS } from './stage-case-acts'
import { orallyAgreed } from '../support/closing-inputs'

export type ExistingCase = {
  readonly id: string
  readonly applicantId: string
  readonly respondentId: string
}
export type ActCase = {
  readonly act: ActMove
  readonly run: (actor: Actor, existing: ExistingCase, world: World) => ReturnType<UseCase<unknown>>
}

/** A case in one of these statuses has come there a moment ago: an undo is about nothing older. */
async function justDone(
  caseId: string,
  lastAct: string,
  statuses: readonly string[],
): Promise<void> {
  const db = await ownerClient()
  await db.query(
    `UPDATE cases SET last_act = $2, last_act_by = '周正', last_act_at = now() WHERE id = $1
      AND status = ANY ($3)`,
    [caseId, lastAct, statuses],
  )
}

/** A case whose clock is paused; one pause is open however often the act is tried on it. */
async function pausedSince(caseId: string, on: string): Promise<void> {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
     SELECT id, court_id, holder_id, 'suspension', $2 FROM cases WHERE id = $1
     ON CONFLICT DO NOTHING`,
    [caseId, on],
  )
}

/** Every act on a case with an input that the law accepts wherever the status does. */
export const CASE_ACTS: readonly ActCase[] = [
  { act: 'accept', run: (actor, { id }) => acceptCase(actor, { caseId: id }) },
  {
    act: 'decline',
    run: (actor, { id }) =>
      declineCase(actor, { caseId: id, reason: 'beyond_scope', text: '不在本机构受理范围' }),
  },
  ...RETURNED_CASE_ACTS,
  ...STAGE_CASE_ACTS,
  {
    act: 'assign',
    run: (actor, { id }, world) =>
      assignMediator(actor, {
        caseId: id,
        mediatorId: world.people.mediatorA.id,
        note: '由其承办更合适',
      }),
  },
  {
    act: 'reassign',
    run: (actor, { id }, world) =>
      reassignMediator(actor, {
        caseId: id,
        mediatorId: world.people.mediatorA2.id,
        note: '由其承办更合适',
        handoverNote: '已联系双方一次',
      }),
  },
  { act: 'take', run: (actor, { id }) => takeCase(actor, { caseId: id, noGround: 'yes' }) },
  {
    act: 'disclose',
    run: (actor, { id }) =>
      discloseConflict(actor, {
        caseId: id,
        grounds: ['interest'],
        statement: '与被申请人有业务往来',
      }),
  },
  {
    act: 'allow_disclosed',
    run: (actor, { id, applicantId, respondentId }) =>
      allowDisclosed(actor, {
        caseId: id,
        consents: [applicantId, respondentId].map((partyId) => ({
          partyId,
          how: 'written',
          on: toLocalDate(new Date()),
        })),
      }),
  },
  { act: 'replace_disclosed', run: (actor, { id }) => replaceDisclosed(actor, { caseId: id }) },
  {
    act: 'record_contact',
    run: (actor, { id, applicantId }) =>
      recordContact(actor, {
        caseId: id,
        contactId: randomUUID(),
        channel: 'phone',
        personId: applicantId,
        result: 'reached',
        happenedAt: shanghaiMinute(new Date()),
      }),
  },
  {
    act: 'record_consent',
    run: (actor, { id, applicantId }) =>
      recordConsent(actor, {
        caseId: id,
        partyId: applicantId,
        answers: { mediation: 'agrees' },
        how: 'oral',
        on: toLocalDate(new Date()),
      }),
  },
  {
    act: 'end_declined',
    run: async (actor, { id, respondentId }) => {
      await makeApplied(id)
      await layRefusal(id, respondentId)
      return endDeclined(actor, { caseId: id, ...FAILED })
    },
  },
  {
    act: 'record_service',
    run: (actor, { id, applicantId }) =>
      recordService(actor, {
        caseId: id,
        partyId: applicantId,
        subject: 'other',
        way: 'in_person',
        result: 'served',
        on: toLocalDate(new Date()),
        note: '权利义务告知书',
      }),
  },
  ...MINUTES_CASE_ACTS,
  {
    act: 'check_identity',
    run: (actor, { id, applicantId }) =>
      checkIdentity(actor, {
        caseId: id,
        person: `party:${applicantId}`,
        way: 'original_on_site',
        document: 'id_card',
        result: 'matches',
        on: toLocalDate(new Date()),
      }),
  },
  {
    act: 'explain_rights',
    run: (actor, { id, applicantId }) =>
      explainRights(actor, {
        caseId: id,
        people: [`party:${applicantId}`],
        items: [...RIGHTS_ITEMS],
        how: 'oral',
        on: toLocalDate(new Date()),
      }),
  },
  {
    act: 'confirm_address',
    run: (actor, { id, applicantId }) =>
      confirmAddress(actor, {
        caseId: id,
        partyId: applicantId,
        answer: 'refused',
        consequenceExplained: true,
        on: toLocalDate(new Date()),
      }),
  },
  ...MEETING_CASE_ACTS,
  ...CHANGE_CASE_ACTS,
  ...CO_MEDIATOR_CASE_ACTS,
  ...FACT_CASE_ACTS,
  ...AGREEMENT_CASE_ACTS,
  {
    act: 'pause',
    run: (actor, { id }) =>
      pauseClock(actor, {
        caseId: id,
        reason: 'suspension',
        from: toLocalDate(new Date()),
        note: '双方陈述与书证不符',
        findings: '借条与转账记录金额不一致',
      }),
  },
  {
    act: 'resume',
    run: async (actor, { id }) => {
      const on = toLocalDate(new Date())
      await pausedSince(id, on)
      return resumeClock(actor, { caseId: id, to: on, note: '双方已提交转账凭证' })
    },
  },
  {
    act: 'extend',
    run: (actor, { id, applicantId, respondentId }) =>
      extendPeriod(actor, {
        caseId: id,
        days: '7',
        consents: [applicantId, respondentId].map((partyId) => ({
          partyId,
          how: 'oral',
          on: toLocalDate(new Date()),
        })),
      }),
  },
  {
    act: 'replace_mediator',
    run: (actor, { id }) =>
      replaceMediator(actor, { caseId: id, reason: 'health', text: '因病住院无法继续' }),
  },
  {
    act: 'withdraw',
    run: (actor, { id }) =>
      withdrawCase(actor, { caseId: id, reason: 'health', text: '因病住院无法继续' }),
  },
  {
    act: 'undo_accept',
    run: async (actor, { id }) => {
      await justDone(id, 'case.accepted', ['pending_assignment'])
      return undoAcceptance(actor, { caseId: id })
    },
  },
  {
    act: 'undo_assign',
    run: async (actor, { id }) => {
      await justDone(id, 'case.assigned', ['pending_mediator', 'in_mediation'])
      return undoAssignment(actor, { caseId: id })
    },
  },
  {
    act: 'close',
    run: async (actor, { id }) => closeCase(actor, { caseId: id, ...(await orallyAgreed(id)) }),
  },
]
