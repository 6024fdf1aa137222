import { z } from 'zod'
import { Day, Id, Text } from '../audit/event-atoms'
import { CONSENT_REPLIES, CONSENT_SCOPES } from '../case/consent-entries'
import { CHASE_ESCALATIONS } from '../chase/chase'
import { CHANGE_DECISIONS } from '../case/change-requests'
import { COURT_STAGES } from '../court-stage/stage'
import { CONFIRMATION_STATUSES } from '../confirmation/confirmation-status'
import { STORED_CHOICE_STATES } from '../mediator-choice/choice'
import { CORRECTION_ITEMS } from '../participant/correction-limits'
import { OBJECTION_RESULTS } from '../ruling/objection'
import { SUSPICION_ANSWERS } from '../case/suspicion'
import { PACK_KINDS } from '../dossier/court-pack'
import { LEGAL_DOCUMENTS } from '../delivery/documents'
import { UNAVAILABLE_ANSWERS } from '../meeting/unavailable'
import { MINUTES_ANSWERS } from '../minutes/decide-answer'
import { WARNING_LEVELS } from '../deadline/decide-warning'
import { CASE_DOCUMENT_KINDS } from '../document/case-document-kinds'
import { SIGNATURE_ANSWERS } from '../signature/signature'

const ByAdministrator = z.strictObject({ by: Text, dueOn: Day.nullable() })
const ByMediator = z.strictObject({ mediator: Text })

/**
 * What the inbox can say about a case, with the facts that its sentence needs
 * (lib/labels/zh-CN/notice.ts). The facts are stored, and a reader may have lost the case since:
 * they hold names of staff, days and codes; no party, no number, no text that anyone wrote.
 */
export const CASE_NOTICE_SHAPES = {
  'case.assigned': ByAdministrator,
  'case.reassigned': ByAdministrator,
  /** To the institution whose referral the court took back. */
  'case.recalled': z.strictObject({ by: Text }),
  /** To the institution that gets a case which another one did not take. */
  'case.referred-again': z.strictObject({ by: Text, dueOn: Day }),
  /**
   * To the institution: the court took back that it recalled the case, or that it referred it
   * there.
   */
  'case.recall-undone': z.strictObject({ by: Text }),
  'case.referral-undone': z.strictObject({ by: Text }),
  /** What the court did after the mediation, to the mediator and the institution. */
  'court.moved': z.strictObject({ stage: z.enum(COURT_STAGES) }),
  'case.urged': z.strictObject({ by: Text }),
  /** 督办: the court calls for the case; it was answered; it was escalated. */
  'chase.sent': z.strictObject({ by: Text, answerDueOn: Day }),
  'chase.answered': z.strictObject({ by: Text, expectedOn: Day }),
  'chase.escalated': z.strictObject({ why: z.enum(CHASE_ESCALATIONS) }),
  'case.withdrawn': ByMediator,
  'case.disclosed': ByMediator,
  /** `remaining`: working days after the day of the warning. */
  'deadline.warned': z.strictObject({
    level: z.enum(WARNING_LEVELS),
    dueOn: Day,
    remaining: z.int().min(0),
  }),
  /** To the co-mediator, and to the one who presides: `mediator` is the co-mediator. */
  'co-mediator.added': z.strictObject({ by: Text, mediator: Text, presiding: Text }),
  /** To the institution: all parties have consented to a colleague whom the mediator proposed. */
  'co-mediator.agreed': z.strictObject({}),
  'co-mediator.declared': ByMediator,
  'co-mediator.ended': z.strictObject({ by: Text, mediator: Text }),
  'change.requested': z.strictObject({ by: Text }),
  'change.decided': z.strictObject({ by: Text, decision: z.enum(CHANGE_DECISIONS) }),
  'suspicion.reported': ByMediator,
  'suspicion.answered': z.strictObject({ by: Text, answer: z.enum(SUSPICION_ANSWERS) }),
  /** One who takes part answered to a scope of the mediation, or declared who they are. */
  'party.answered': z.strictObject({
    scope: z.enum(CONSENT_SCOPES),
    reply: z.enum(CONSENT_REPLIES),
  }),
  /** A party said that it cannot come on the day of a meeting, or can again. */
  'party.day-answered': z.strictObject({
    answer: z.enum(UNAVAILABLE_ANSWERS),
    on: Day,
    meetingNo: z.int().min(1),
  }),
  /** `byService`: a state identity service confirmed it. */
  'party.identified': z.strictObject({
    matches: z.boolean().nullable(),
    byService: z.literal(true).optional(),
  }),
  /**
   * One who takes part signed a document on a phone of their own, or refused to; `isComplete`:
   * every place has its signature.
   */
  'document.answered': z.strictObject({
    document: z.enum(CASE_DOCUMENT_KINDS),
    answer: z.enum(SIGNATURE_ANSWERS),
    isComplete: z.boolean(),
  }),
  /** An agent handed in an authority: the mediator reads it. */
  'authority.submitted': z.strictObject({}),
  /** One who takes part answered to undisputed facts on a phone of their own. */
  'facts.answered': z.strictObject({ count: z.int().min(1) }),
  /** One who was at a meeting confirmed its minutes on a phone of their own, or objected. */
  'minutes.answered': z.strictObject({
    minutesNo: z.int().min(1),
    answer: z.enum(MINUTES_ANSWERS),
    isComplete: z.boolean(),
  }),
  /**
   * 异步调解: someone who takes part said something, to all or to the mediator alone; an offer was
   * answered; a topic is due soon.
   */
  'talk.said': z.strictObject({}),
  'offer.answered': z.strictObject({}),
  'blind.moved': z.strictObject({ no: z.int().min(1) }),
  'topic.due': z.strictObject({ no: z.int().min(1), dueAt: z.iso.datetime() }),
  /**
   * A complaint waits for an answer; its author took it back; to the mediator it is about: an
   * answer shows it.
   */
  'complaint.filed': z.strictObject({}),
  'complaint.withdrawn': z.strictObject({}),
  'complaint.shown': z.strictObject({ by: Text }),
  /** To the one complained about: the court hears them; to the clerks: they have stated. */
  'complaint.hearing': z.strictObject({ dueOn: Day }),
  'complaint.heard': z.strictObject({}),
  /** 请法官指导: to the judges of the court; `by`: the mediator. Never the question itself. */
  'guidance.requested': z.strictObject({ by: Text }),
  /** To the clerks: an application for 司法确认 waits for the court; to the mediator: how far it is. */
  'confirmation.submitted': z.strictObject({}),
  'confirmation.moved': z.strictObject({ status: z.enum(CONFIRMATION_STATUSES) }),
  'confirmation.supplement-requested': z.strictObject({ dueOn: Day }),
  'confirmation.postponement-requested': z.strictObject({ dueOn: Day }),
  /**
   * To the clerks: an objection to a ruling waits; to the mediator: the ruling of its case was
   * changed or set aside.
   */
  /**
   * To the mediator: a party proposed or took back a supplementary agreement, or all have signed
   * it.
   */
  'supplementary.moved': z.strictObject({ step: z.enum(['proposed', 'revoked', 'effective']) }),
  /**
   * To the clerks: an objection to a ruling waits; to the mediator: the ruling of its case was
   * changed or set aside.
   */
  'ruling.objected': z.strictObject({}),
  'ruling.changed': z.strictObject({ result: z.enum(OBJECTION_RESULTS).exclude(['dismissed']) }),
  /** 双方共同选调解员 has ended; `mediator`: whom they chose together. */
  'choice.ended': z.strictObject({
    result: z.enum(STORED_CHOICE_STATES).exclude(['open', 'ended']),
    mediator: Text.nullable(),
  }),
  /**
   * To the institution: two reminders did not bring someone it invited before there was a mediator.
   */
  'invitation.unopened': z.strictObject({}),
  /** 邀请调解: a party answered on its own phone; the invited person promised and helps from now on. */
  'invited.answered': z.strictObject({ reply: z.enum(CONSENT_REPLIES), admits: z.boolean() }),
  'invited.promised': z.strictObject({}),
  /** An interested person whom all parties admitted has joined as a party. */
  'third.joined': z.strictObject({ party: Text }),
  /** Someone who takes part wants what is stored about them to be corrected. */
  'correction.requested': z.strictObject({ item: z.enum(CORRECTION_ITEMS) }),
  'delivery.failed': z.strictObject({ document: z.enum(LEGAL_DOCUMENTS) }),
  'callback.due': z.strictObject({ at: z.iso.datetime() }),
  /**
   * `isAhead`: some days before the day of performance, else on it. `supplement`: the number of the
   * one whose words name the day.
   */
  'performance.due': z.strictObject({
    dueOn: Day,
    isAhead: z.boolean(),
    supplement: z.int().min(1).optional(),
  }),
  /**
   * To the clerks: their system is notified of changes no more; of the first case it does not know
   * of.
   */
  'webhook.disabled': z.strictObject({ waiting: z.int().min(0) }),
  'dossier.handed-over': z.strictObject({ by: Text, pack: z.enum(PACK_KINDS) }),
  /** 四性检测 found faults. */
  'dossier.faulty': z.strictObject({ faults: z.int().min(1) }),
} as const

export type CaseNoticeKind = keyof typeof CASE_NOTICE_SHAPES
export type CaseNoticeFacts<K extends CaseNoticeKind> = z.infer<(typeof CASE_NOTICE_SHAPES)[K]>
export type CaseNotice = {
  [K in CaseNoticeKind]: { readonly kind: K; readonly facts: CaseNoticeFacts<K> }
}[CaseNoticeKind]

export const CASE_NOTICE_KINDS = Object.keys(CASE_NOTICE_SHAPES) as CaseNoticeKind[]

/** Who receives a notice: one mediator, or all active accounts of a kind in one organisation. */
export const NoticeRecipients = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('mediator'), accountId: Id }),
  z.strictObject({ who: z.literal('administrators'), institutionId: Id }),
  z.strictObject({ who: z.literal('clerks'), courtId: Id }),
  z.strictObject({ who: z.literal('judges'), courtId: Id }),
])
export type NoticeRecipients = z.infer<typeof NoticeRecipients>

/** The notice of a stored kind, its facts checked. @throws where they do not have its shape */
export function readCaseNotice(kind: CaseNoticeKind, facts: unknown): CaseNotice {
  return { kind, facts: CASE_NOTICE_SHAPES[kind].parse(facts) } as CaseNotice
}
