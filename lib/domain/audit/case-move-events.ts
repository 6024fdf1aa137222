import { z } from 'zod'
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  DECLINE_REASONS,
  RETURNED_END_REASONS,
  RETURNED_ENDS,
  DISCLOSURE_GROUNDS,
  OUTCOMES,
  REPLACE_REASONS,
  WITHDRAW_REASONS,
} from '../case/vocabulary'
import { STATEMENT_KINDS, STATEMENT_WAYS } from '../case/closing-statement'
import { CO_MEDIATOR_BASES, CO_MEDIATOR_END_REASONS, PRESIDING_CHOICES } from '../case/co-mediators'
import { CHANGE_GROUNDS } from '../case/change-requests'
import { CONSENT_ANSWERS, CONSENT_SCOPES } from '../case/consent-entries'
import { CONSENT_WAYS } from '../case/consents'
import { SUSPICION_ANSWERS } from '../case/suspicion'
import { FACT_WAYS, FACTS_AT_ONCE } from '../fact/undisputed-facts'
import { ASSIGNMENT_BASES } from '../mediator-choice/choice'
import { PAUSE_REASONS } from '../deadline/pauses'
import { PAPER_REASONS } from '../referral/paper-referral'
import { BoundVolume } from './dossier-events'
import { Day, Id, Provisional, Text, WithDiff } from './event-atoms'

const PartyConsents = z
  .array(z.strictObject({ partyId: Id, party: Text, how: Text, on: Day }))
  .min(1)
  .max(100)

/** Events of a case: its referral, every move, and what is noted without a change of status. */
export const CASE_MOVE_EVENT_SHAPES = {
  'case.referred': z.strictObject({
    caseNo: Text,
    source: Text,
    institution: Text,
    acceptanceDueOn: Day.nullable(),
    provisional: Provisional,
    /** What a clerk recorded as it was registered; absent in referrals of courts' systems. */
    consents: PartyConsents.optional(),
    /** It was made on paper before; `receivedOn`: the institution had it by then. */
    paper: z
      .strictObject({ on: Day, receivedOn: Day.optional(), reason: z.enum(PAPER_REASONS) })
      .optional(),
    /** Whom both sides chose together before. */
    chosen: z.strictObject({ mediatorId: Id, name: Text, on: Day }).optional(),
  }),
  'case.applied': z.strictObject({
    caseNo: Text,
    applicationId: Id,
    court: Text,
    mediationDueOn: Day,
    provisional: Provisional,
  }),
  'case.accepted': z.strictObject({
    mediationDueOn: Day,
    provisional: Provisional,
    source: Text,
    ...WithDiff,
  }),
  'case.declined': z.strictObject({
    reason: z.enum(DECLINE_REASONS),
    text: Text,
    court: Text,
    ...WithDiff,
  }),
  // Of the institution that did not confirm: it keeps this event of its own.
  'case.recalled': z.strictObject({ institution: Text, dueOn: Day, text: Text, ...WithDiff }),
  // Of the institution that gets the case: it reads no earlier event.
  'case.referred-again': z.strictObject({
    institution: Text,
    acceptanceDueOn: Day,
    text: Text,
    provisional: Provisional,
    ...WithDiff,
  }),
  'case.returned-ended': z.strictObject({
    end: z.enum(RETURNED_ENDS),
    reason: z.enum(RETURNED_END_REASONS),
    text: Text,
    on: Day,
    courtCaseNo: Text.nullable(),
    ...WithDiff,
  }),
  'case.assigned': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    rank: z.int(),
    rankScore: z.int(),
    of: z.int(),
    note: Text.nullable(),
    direct: z.boolean(),
    /** How it follows what the parties chose together; absent where no choice was opened. */
    basis: z.enum(ASSIGNMENT_BASES).optional(),
    ...WithDiff,
  }),
  'case.reassigned': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    rank: z.int(),
    rankScore: z.int(),
    of: z.int(),
    note: Text.nullable(),
    handoverNote: Text,
    direct: z.boolean(),
    ...WithDiff,
  }),
  'case.taken': z.strictObject({ statement: z.literal('no_ground'), ...WithDiff }),
  'case.disclosed': z.strictObject({
    grounds: z.array(z.enum(DISCLOSURE_GROUNDS)).min(1).max(3),
    statement: Text,
    ...WithDiff,
  }),
  'disclosure.allowed': z.strictObject({
    consents: PartyConsents,
    note: Text.nullable(),
    ...WithDiff,
  }),
  'disclosure.replaced': z.strictObject({ mediator: Text, note: Text.nullable(), ...WithDiff }),
  'co-mediator.added': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    basis: z.enum(CO_MEDIATOR_BASES),
    /** Who presides, who determined that, and on which day the parties chose together. */
    presiding: Text,
    presidingBy: z.enum(PRESIDING_CHOICES),
    presidingOn: Day.nullable(),
  }),
  'co-mediator.declared': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    statement: z.literal('no_ground'),
  }),
  'co-mediator.ended': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    reason: z.enum(CO_MEDIATOR_END_REASONS),
    text: Text,
  }),
  'contact.recorded': z.strictObject({
    contactId: Id,
    channel: z.enum(CONTACT_CHANNELS),
    person: Text,
    personKind: z.enum(['party', 'agent']),
    result: z.enum(CONTACT_RESULTS),
    happenedAt: z.iso.datetime(),
    note: Text.nullable(),
    /** The moment of the call back agreed on. */
    callbackAt: z.iso.datetime().optional(),
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
    /**
     * Of an entry that waited on a device: when it was made there, by a clock that may be wrong.
     */
    deviceTime: z.iso.datetime().optional(),
  }),
  'consent.recorded': z.strictObject({
    partyId: Id,
    party: Text,
    answers: z
      .array(z.strictObject({ scope: z.enum(CONSENT_SCOPES), answer: z.enum(CONSENT_ANSWERS) }))
      .min(1)
      .max(CONSENT_SCOPES.length),
    how: z.enum(CONSENT_WAYS),
    on: Day,
    note: Text.nullable(),
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
  }),
  // A court reads events: of facts they hold numbers and digests, never words or single answers.
  'fact.recorded': z.strictObject({
    no: z.int().min(1),
    digest: Text,
    /** The number of the fact whose place it takes. */
    corrects: z.int().min(1).nullable(),
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
  }),
  'fact.confirmed': z.strictObject({
    partyId: Id,
    party: Text,
    facts: z.array(z.int().min(1)).min(1).max(FACTS_AT_ONCE),
    how: z.enum(FACT_WAYS),
    on: Day,
    digest: Text,
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
  }),
  'fact.withdrawn': z.strictObject({ no: z.int().min(1), digest: Text }),
  // The clock's changes say what they made of the last day; `dueBefore` since it is kept.
  'clock.paused': z.strictObject({
    reason: z.enum(PAUSE_REASONS),
    from: Day,
    to: Day.nullable(),
    /** While the pause goes on: the last day as it was before. */
    dueOn: Day,
    dueBefore: Day.optional(),
    /** What is appraised, or what raises the suspicion; absent in imported cases. */
    note: Text.optional(),
    /** Of a suspension: what was found of the suspicion. */
    findings: Text.optional(),
  }),
  'suspicion.answered': z.strictObject({
    answer: z.enum(SUSPICION_ANSWERS),
    text: Text,
    /** The clock ran and was stopped by the answer. */
    suspendedFrom: Day.optional(),
  }),
  'clock.resumed': z.strictObject({
    reason: z.enum(PAUSE_REASONS),
    from: Day,
    to: Day,
    days: z.int().min(1),
    dueBefore: Day,
    dueOn: Day,
    note: Text.nullable(),
    /** A suspension that ended before the court answered the report. */
    unanswered: z.literal(true).optional(),
    provisional: Provisional,
  }),
  'clock.extended': z.strictObject({
    days: z.int().min(1),
    agreedOn: Day,
    dueOn: Day,
    dueBefore: Day.optional(),
    /** Of every party; absent in imported cases. */
    consents: PartyConsents.optional(),
    note: Text.nullable().optional(),
    provisional: Provisional,
  }),
  'case.withdrawn': z.strictObject({
    reason: z.enum(WITHDRAW_REASONS),
    text: Text,
    mediator: Text,
    ...WithDiff,
  }),
  'case.mediator-replaced': z.strictObject({
    reason: z.enum(REPLACE_REASONS),
    text: Text,
    mediatorId: Id,
    mediator: Text,
    /** The request of a party that was granted, and the day of the decision. */
    request: z.strictObject({ party: Text, requestedOn: Day, on: Day }).optional(),
    ...WithDiff,
  }),
  'change.requested': z.strictObject({
    partyId: Id,
    party: Text,
    mediatorId: Id,
    mediator: Text,
    ground: z.enum(CHANGE_GROUNDS),
    text: Text,
    on: Day,
    /** The party counts as refusing mediation (在线调解规则 第14条). */
    refusesToChoose: z.boolean().optional(),
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
  }),
  'change.refused': z.strictObject({
    party: Text,
    mediatorId: Id,
    mediator: Text,
    requestedOn: Day,
    on: Day,
    text: Text,
  }),
  'case.closed': z.strictObject({
    outcome: z.enum(OUTCOMES),
    success: z.boolean(),
    account: Text,
    failureReason: Text.nullable(),
    costRaising: Text.nullable(),
    courtNotes: Text.nullable(),
    days: z.int().min(0),
    /** Of a failure: how many facts every party confirmed; absent in earlier events. */
    undisputedFacts: z.int().min(0).optional(),
    /** The last day of a mediation period that had run out before the closing. */
    lapsedOn: Day.optional(),
    /**
     * The parties whom the evidence is about; absent where it is about all, and in earlier events.
     */
    about: z.array(Text).optional(),
    /** What the parties declared by word, where the ground rests on that. */
    statement: z.enum(STATEMENT_KINDS).optional(),
    statedOn: Day.optional(),
    how: z.enum(STATEMENT_WAYS).optional(),
    ...WithDiff,
  }),
  'case.archived': z.strictObject({
    note: Text.nullable(),
    /** Absent in events of cases that were archived without a bound dossier. */
    bound: BoundVolume.optional(),
    ...WithDiff,
  }),
  'case.acceptance-undone': z.strictObject({ acceptedBy: Text, ...WithDiff }),
  'case.assignment-undone': z.strictObject({ mediatorId: Id, mediator: Text, ...WithDiff }),
  'case.recall-undone': z.strictObject({ institution: Text, ...WithDiff }),
  'case.referral-undone': z.strictObject({ institution: Text, ...WithDiff }),
  'case.returned-end-undone': z.strictObject({ ...WithDiff }),
} as const
