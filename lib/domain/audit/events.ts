import { z } from 'zod'
import {
  CONTACT_CHANNELS, CONTACT_RESULTS, DECLINE_REASONS, DISCLOSURE_GROUNDS, OUTCOMES, WITHDRAW_REASONS,
} from '../case/vocabulary'

// Every event kind with what it carries. This JSON is stored for good: a change may need a migration. No personal number goes in here.

const Text = z.string().max(4000)
const Id = z.uuid()
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const EVENT_SHAPES = {
  'case.referred': z.strictObject({ caseNo: Text, source: Text, institution: Text, acceptanceDueOn: Day.nullable() }),
  'case.accepted': z.strictObject({ mediationDueOn: Day, source: Text }),
  'case.declined': z.strictObject({ reason: z.enum(DECLINE_REASONS), text: Text, court: Text }),
  'case.assigned': z.strictObject({
    mediatorId: Id, mediator: Text, rank: z.int(), rankScore: z.int(), of: z.int(), note: Text.nullable(), direct: z.boolean(),
  }),
  'case.reassigned': z.strictObject({
    mediatorId: Id, mediator: Text, rank: z.int(), rankScore: z.int(), of: z.int(), note: Text.nullable(), handoverNote: Text, direct: z.boolean(),
  }),
  'case.taken': z.strictObject({ statement: z.literal('no_ground') }),
  'case.disclosed': z.strictObject({ grounds: z.array(z.enum(DISCLOSURE_GROUNDS)).min(1).max(3), statement: Text }),
  'disclosure.allowed': z.strictObject({
    consents: z.array(z.strictObject({ partyId: Id, party: Text, how: Text, on: Day })).min(1).max(100), note: Text.nullable(),
  }),
  'disclosure.replaced': z.strictObject({ mediator: Text, note: Text.nullable() }),
  'contact.recorded': z.strictObject({
    contactId: Id, channel: z.enum(CONTACT_CHANNELS), person: Text, personKind: z.enum(['party', 'agent']), result: z.enum(CONTACT_RESULTS),
    happenedAt: z.iso.datetime(), note: Text.nullable(),
  }),
  'case.withdrawn': z.strictObject({ reason: z.enum(WITHDRAW_REASONS), text: Text, mediator: Text }),
  'case.closed': z.strictObject({
    outcome: z.enum(OUTCOMES), success: z.boolean(), account: Text, failureReason: Text.nullable(), costRaising: Text.nullable(),
    courtNotes: Text.nullable(), days: z.int().min(0),
  }),
  'case.archived': z.strictObject({ note: Text.nullable() }),
  'clock.paused': z.strictObject({ reason: z.enum(['appraisal', 'suspension']), from: Day, to: Day.nullable(), dueOn: Day }),
  'clock.extended': z.strictObject({ days: z.int().min(1), agreedOn: Day, dueOn: Day }),
  'case.viewed': z.strictObject({ surface: z.enum(['detail', 'progress', 'materials']) }),
  'material.read': z.strictObject({ materialId: Id, title: Text, sha256: Text }),
  'personal-number.unmasked': z.strictObject({
    what: z.enum(['phone', 'document', 'residence', 'address', 'representative']), of: Text, personId: Id, reason: Text,
  }),
  'act.refused': z.strictObject({ act: Text, code: Text, target: Text.nullable() }),
  'mediator.disabled': z.strictObject({ mediatorId: Id, mediator: Text, reason: Text }),
  'mediator.enabled': z.strictObject({ mediatorId: Id, mediator: Text }),
  'account.created': z.strictObject({ accountId: Id, role: Text, name: Text }),
  'account.signed-in': z.strictObject({ sessionId: Id }),
  'account.sign-in-refused': z.strictObject({ because: z.enum(['unknown_phone', 'wrong_password', 'disabled', 'locked', 'initial_password_expired']) }),
  'account.signed-out': z.strictObject({ sessions: z.int().min(0), others: z.boolean() }),
  'account.password-changed': z.strictObject({ first: z.boolean() }),
  'court-key.made': z.strictObject({ hint: Text }),
  'court-key.revoked': z.strictObject({ hint: Text }),
  // The days themselves, so that the chain still knows them after a later notice of the same year replaced them.
  'calendar.loaded': z.strictObject({ year: z.int(), source: Text, holidays: z.array(Day).max(120), makeUpWorkdays: z.array(Day).max(60) }),
} as const

export type EventKind = keyof typeof EVENT_SHAPES
export type EventData<K extends EventKind> = z.infer<(typeof EVENT_SHAPES)[K]>
export type DomainEvent = { [K in EventKind]: { readonly kind: K; readonly data: EventData<K> } }[EventKind]

/** Kinds that moved a case: the last of these is what a late-comer is told. */
export const MOVE_EVENTS = [
  'case.referred', 'case.accepted', 'case.declined', 'case.assigned', 'case.reassigned', 'case.taken', 'case.disclosed',
  'disclosure.allowed', 'disclosure.replaced', 'case.withdrawn', 'case.closed', 'case.archived',
] as const satisfies readonly EventKind[]

/** What an event is about; its chain follows from it (one chain per case, else per institution, court, or the system's own). */
export type EventSubject = {
  readonly caseId?: string | null
  readonly courtId?: string | null
  readonly institutionId?: string | null
}

/** The chain's name, exactly as the database checks it. */
export function chainOf(subject: EventSubject): string {
  if (subject.caseId) return `case:${subject.caseId}`
  if (subject.institutionId) return `institution:${subject.institutionId}`
  if (subject.courtId) return `court:${subject.courtId}`
  return 'system'
}
