import { z } from 'zod'
import { MEETING_REMINDERS } from '../meeting/reminders'
import { Day, Id, Text } from '../audit/event-atoms'
import { DeliveryReport, REPORTING_PROVIDERS } from '../delivery/reports'
import { CHECK_OCCASIONS } from '../dossier/property-report'
import { CASE_NOTICE_KINDS, NoticeRecipients } from '../notice/case-notices'
import { DeskNotice } from '../notice/desk-notices'

/** Each locks its case until the job ends. */
export const REPORTS_PER_JOB = 50

/**
 * What the outbox can hold, with the payload of each kind of job. It is stored until it was done.
 */
export const JOB_SHAPES = {
  /** A notice goes into the inboxes of its recipients; `at`: the moment of the act. */
  notice: z.strictObject({
    caseId: Id,
    caseNo: Text,
    to: NoticeRecipients,
    kind: z.enum(CASE_NOTICE_KINDS),
    facts: z.record(z.string(), z.unknown()),
    at: z.iso.datetime(),
  }),
  /**
   * A new application or consultation goes into the inboxes of the institution's administrators.
   */
  desk_notice: z.strictObject({ institutionId: Id, notice: DeskNotice, at: z.iso.datetime() }),
  /** What was done with an entry of the roster goes into the inboxes of those whom it concerns. */
  roster_notice: z.strictObject({ to: NoticeRecipients, notice: DeskNotice, at: z.iso.datetime() }),
  /** The moment of a call back has come. */
  callback: z.strictObject({ contactId: Id }),
  /**
   * 异步调解 (lib/jobs/report-talk.ts): a message can be seen from now on, a topic was opened or is due
   * soon, an offer was answered or ends soon, a third person joined.
   */
  talk: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('message'), messageId: Id }),
    z.strictObject({ what: z.literal('topic'), topicId: Id }),
    z.strictObject({ what: z.literal('due'), topicId: Id, dueAt: z.iso.datetime() }),
    z.strictObject({ what: z.literal('offer'), offerId: Id }),
    z.strictObject({ what: z.literal('answer'), offerId: Id, by: Id }),
    z.strictObject({ what: z.literal('blind'), biddingId: Id, by: Id }),
    z.strictObject({ what: z.literal('blind_due'), biddingId: Id }),
    z.strictObject({ what: z.literal('joined'), caseId: Id, by: Id }),
  ]),
  /** 双方共同选调解员: it was opened or has ended, by whom; or its time is over. */
  choice: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('moved'), choiceId: Id, by: Id }),
    z.strictObject({ what: z.literal('due'), choiceId: Id }),
  ]),
  /** Someone who takes part has something to read in the case: an SMS that never says what. */
  party_news: z.strictObject({
    caseId: Id,
    accountId: Id,
    /** When a legal notice of the same act was written: whom it reaches gets no second message. */
    beside: z.iso.datetime().optional(),
  }),
  /** A duty of an agreement falls due on the day; `isAhead`: some days before it. */
  performance: z.strictObject({ caseId: Id, dueOn: Day, isAhead: z.boolean() }),
  /** A supplementary agreement came into force: the days that it names are planned. */
  performance_plan: z.strictObject({ caseId: Id, supplementaryId: Id }),
  /**
   * What a party did on a phone of its own completed an operation: its mediator earned the points
   * of it.
   */
  operation_points: z.strictObject({
    caseId: Id,
    mediatorId: Id,
    eventId: Id,
    on: Day,
    code: z.enum(['agreement_signed', 'undisputed_facts', 'record']),
    /** What they are earned for once; left out: the case. */
    subject: Id.optional(),
  }),
  /** The court confirmed the agreement: its mediator earned the points of it (domain.md 5.4). */
  confirmation_points: z.strictObject({ caseId: Id, mediatorId: Id, eventId: Id, on: Day }),
  /**
   * A ruling, or the decision on an objection, is served on the phones of the parties that
   * consented; `paperId`: which of them.
   */
  ruling_service: z.strictObject({ caseId: Id, confirmationId: Id, paperId: Id }),
  /**
   * Papers of an application that are not in the dossier yet are put there (lib/jobs/court-papers).
   */
  ruling_dossier: z.strictObject({ caseId: Id, confirmationId: Id }),
  /** The same of a 调解书 and of the receipts of it. */
  mediation_dossier: z.strictObject({ caseId: Id }),
  /**
   * The signed text of a supplementary agreement is set and put into the dossier
   * (lib/jobs/work-supplementary.ts).
   */
  supplementary_dossier: z.strictObject({ caseId: Id, supplementaryId: Id }),
  /** A ruling was set aside: the points that it earned are taken back. */
  set_aside_points: z.strictObject({ caseId: Id, confirmationId: Id, eventId: Id, on: Day }),
  /** The warnings of a day, on behind the case `after`. */
  deadlines: z.strictObject({ day: Day, after: Id.nullable() }),
  /** The escalations of 催办 of a day, on behind the one with the id `after`. */
  chases: z.strictObject({ day: Day, after: Id.nullable() }),
  /**
   * Invited people who did not open their invitation, on behind the invitation `after`; `hour`: of
   * which run.
   */
  invitation_reminders: z.strictObject({ hour: z.iso.datetime(), after: Id.nullable() }),
  /** The parties are reminded of a planned meeting, unless it was moved from `startsAt`. */
  meeting_reminder: z.strictObject({
    caseId: Id,
    meetingId: Id,
    startsAt: z.iso.datetime(),
    step: z.enum(MEETING_REMINDERS),
  }),
  /** The parties are reminded of a hearing by video, unless it was cancelled. */
  hearing_reminder: z.strictObject({
    caseId: Id,
    hearingId: Id,
    startsAt: z.iso.datetime(),
    step: z.enum(MEETING_REMINDERS),
  }),
  /** The thirty days of 司法确认 on a day: reminders and lapses, on behind the case `after`. */
  confirmation_periods: z.strictObject({ day: Day, after: Id.nullable() }),
  /** The last day of a 补正 or 补充 comes near; of a day that was moved since nothing is done. */
  order_reminder: z.strictObject({ confirmationId: Id, dueOn: Day }),
  /**
   * The dossier of a case is bound (lib/jobs/work-dossiers.ts); `round`: of its row in
   * dossier_bindings.
   */
  dossier: z.strictObject({ caseId: Id, round: z.int().min(1) }),
  /** A notice leaves the application (lib/jobs/work-deliveries.ts). */
  delivery: z.strictObject({ deliveryId: Id }),
  /**
   * A provider reported what became of messages; `round`: how often they were looked at
   * (lib/jobs/apply-reports.ts).
   */
  delivery_reports: z.strictObject({
    provider: z.enum(REPORTING_PROVIDERS),
    reports: z.array(DeliveryReport).min(1).max(REPORTS_PER_JOB),
    receivedAt: z.iso.datetime(),
    round: z.int().min(0),
  }),
  /**
   * 四性检测 of a case's dossier (lib/jobs/work-dossier-checks.ts). `by`: who requested it; empty: the
   * system.
   */
  dossier_check: z.strictObject({ caseId: Id, occasion: z.enum(CHECK_OCCASIONS), by: Text }),
  /**
   * The files of a dossier are destroyed (lib/jobs/work-destructions.ts); `stepId`: the step that
   * carries it out.
   */
  destruction: z.strictObject({ caseId: Id, stepId: Id }),
  /** 不受理通知书 is made (lib/jobs/decline-notice/work-decline-notices.ts). */
  decline_notice: z.strictObject({ declineId: Id }),
  /** The dossiers that were last checked a year ago, some of them on each day. */
  dossier_checks_due: z.strictObject({ day: Day }),
} as const

export type JobKind = keyof typeof JOB_SHAPES
export type JobPayload<K extends JobKind> = z.infer<(typeof JOB_SHAPES)[K]>
/**
 * Jobs that wait for something outside of the database: they hold a lease meanwhile, and no
 * transaction.
 */
const LEASED_JOB_KINDS = [
  'delivery',
  'dossier',
  'dossier_check',
  'decline_notice',
  'destruction',
  'ruling_dossier',
  'mediation_dossier',
  'supplementary_dossier',
] as const satisfies readonly JobKind[]
export type LeasedJobKind = (typeof LEASED_JOB_KINDS)[number]
const JOB_KINDS = Object.keys(JOB_SHAPES) as JobKind[]
export type LockedJobKind = Exclude<JobKind, LeasedJobKind>
export const LOCKED_JOB_KINDS = JOB_KINDS.filter(
  (kind): kind is LockedJobKind => !(LEASED_JOB_KINDS as readonly JobKind[]).includes(kind),
)
