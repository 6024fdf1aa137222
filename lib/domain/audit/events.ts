import { z } from 'zod'
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  DECLINE_REASONS,
  DISCLOSURE_GROUNDS,
  OUTCOMES,
  REPLACE_REASONS,
  WITHDRAW_REASONS,
} from '../case/vocabulary'
import { OPERATION_CODES } from '../scoring/rule-set'

// Every event kind with what it carries. This JSON is stored for good: a change may need a migration. No personal number goes in here.

const Text = z.string().max(4000)
const Id = z.uuid()
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** What an edit changed, in words; a number that is masked on the screen is masked here. */
const Changes = z
  .array(z.strictObject({ field: Text, before: Text.nullable(), after: Text.nullable() }))
  .max(40)

const Turn = z.strictObject({ before: Text.nullable(), after: Text.nullable() })
const Moved = z.strictObject({
  status: Turn.optional(),
  mediator: Turn.optional(),
  dueOn: Turn.optional(),
})
/** What a move changed of its case (status by its code); what was recorded before this was kept has none. */
export type Moved = z.infer<typeof Moved>
const Move = { moved: Moved.optional() } as const

/** From where somebody signed in (网络安全法 第21条: kept with the network's log); what was recorded before this was kept has none. */
const From = { device: Text.optional(), address: Text.optional() } as const

/** Lists that can be exported. */
export const EXPORT_LISTS = [
  'cases',
  'records',
  'dossiers',
  'mediators',
  'mediator_scores',
  'case_scores',
  'report',
  'operations',
  'sign_ins',
  'audit',
  'import_result',
  'declines',
] as const
export type ExportList = (typeof EXPORT_LISTS)[number]

/** Lists and tables of a court whose opening by a reviewer is recorded. */
export const LOOKED_LISTS = [
  'court_cases',
  'court_dossiers',
  'court_report',
  'court_mediator_scores',
  'court_case_scores',
] as const
export type LookedList = (typeof LOOKED_LISTS)[number]

export const IMPORT_KINDS = ['cases', 'mediators'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const EVENT_SHAPES = {
  'case.referred': z.strictObject({
    caseNo: Text,
    source: Text,
    institution: Text,
    acceptanceDueOn: Day.nullable(),
  }),
  'case.accepted': z.strictObject({ mediationDueOn: Day, source: Text, ...Move }),
  'case.declined': z.strictObject({
    reason: z.enum(DECLINE_REASONS),
    text: Text,
    court: Text,
    ...Move,
  }),
  'case.assigned': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    rank: z.int(),
    rankScore: z.int(),
    of: z.int(),
    note: Text.nullable(),
    direct: z.boolean(),
    ...Move,
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
    ...Move,
  }),
  'case.taken': z.strictObject({ statement: z.literal('no_ground'), ...Move }),
  'case.disclosed': z.strictObject({
    grounds: z.array(z.enum(DISCLOSURE_GROUNDS)).min(1).max(3),
    statement: Text,
    ...Move,
  }),
  'disclosure.allowed': z.strictObject({
    consents: z
      .array(z.strictObject({ partyId: Id, party: Text, how: Text, on: Day }))
      .min(1)
      .max(100),
    note: Text.nullable(),
    ...Move,
  }),
  'disclosure.replaced': z.strictObject({ mediator: Text, note: Text.nullable(), ...Move }),
  'contact.recorded': z.strictObject({
    contactId: Id,
    channel: z.enum(CONTACT_CHANNELS),
    person: Text,
    personKind: z.enum(['party', 'agent']),
    result: z.enum(CONTACT_RESULTS),
    happenedAt: z.iso.datetime(),
    note: Text.nullable(),
  }),
  'case.withdrawn': z.strictObject({
    reason: z.enum(WITHDRAW_REASONS),
    text: Text,
    mediator: Text,
    ...Move,
  }),
  'case.mediator-replaced': z.strictObject({
    reason: z.enum(REPLACE_REASONS),
    text: Text,
    mediatorId: Id,
    mediator: Text,
    ...Move,
  }),
  'case.closed': z.strictObject({
    outcome: z.enum(OUTCOMES),
    success: z.boolean(),
    account: Text,
    failureReason: Text.nullable(),
    costRaising: Text.nullable(),
    courtNotes: Text.nullable(),
    days: z.int().min(0),
    ...Move,
  }),
  'case.archived': z.strictObject({ note: Text.nullable(), ...Move }),
  'case.acceptance-undone': z.strictObject({ acceptedBy: Text, ...Move }),
  'case.assignment-undone': z.strictObject({ mediatorId: Id, mediator: Text, ...Move }),
  // 补录: entered from a spreadsheet by the institution; `status` is where the case stood then.
  'case.imported': z.strictObject({
    caseNo: Text,
    source: Text,
    court: Text,
    importId: Id,
    rowNo: z.int(),
    status: Text,
    mediator: Text.nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    days: z.int().min(0).nullable(),
  }),
  // Work that an older platform recorded, brought along with the case: it earns what it would have earned here.
  'work.imported': z.strictObject({
    code: z.enum(OPERATION_CODES),
    subject: Id,
    on: Day,
    words: Text,
  }),
  'confirmation.imported': z.strictObject({ on: Day, court: Text }),
  // The clock's changes say what they made of the last day; `dueBefore` since it is kept.
  'clock.paused': z.strictObject({
    reason: z.enum(['appraisal', 'suspension']),
    from: Day,
    to: Day.nullable(),
    dueOn: Day,
    dueBefore: Day.optional(),
  }),
  'clock.extended': z.strictObject({
    days: z.int().min(1),
    agreedOn: Day,
    dueOn: Day,
    dueBefore: Day.optional(),
  }),
  'material.added': z.strictObject({ materialId: Id, title: Text, slot: Text, sha256: Text }),
  'material.voided': z.strictObject({ materialId: Id, title: Text, slot: Text, reason: Text }),
  'material.viewed': z.strictObject({ materialId: Id, title: Text, sha256: Text }),
  'dossier.read': z.strictObject({ materials: z.int().min(0) }),
  'case.viewed': z.strictObject({ surface: z.enum(['detail', 'progress', 'materials', 'score']) }),
  'material.read': z.strictObject({ materialId: Id, title: Text, sha256: Text }),
  'personal-number.unmasked': z.strictObject({
    what: z.enum(['phone', 'document', 'residence', 'address', 'representative']),
    of: Text,
    personId: Id,
    reason: Text,
  }),
  'act.refused': z.strictObject({ act: Text, code: Text, target: Text.nullable() }),
  // `cases`: how many cases stood on the page, the institution's own or all of the court's; null where it shows sums alone.
  'list.viewed': z.strictObject({
    list: z.enum(LOOKED_LISTS),
    conditions: z.array(Text).max(40),
    of: z.enum(['institution', 'court']),
    cases: z.int().min(0).nullable(),
  }),
  'mediator.disabled': z.strictObject({ mediatorId: Id, mediator: Text, reason: Text }),
  'mediator.enabled': z.strictObject({ mediatorId: Id, mediator: Text }),
  'mediator.created': z.strictObject({ mediatorId: Id, mediator: Text, importId: Id.nullable() }),
  'mediator.edited': z.strictObject({ mediatorId: Id, mediator: Text, changes: Changes }),
  'mediator.leave-set': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    from: Day.nullable(),
    to: Day.nullable(),
    beforeFrom: Day.nullable(),
    beforeTo: Day.nullable(),
  }),
  'mediator.password-reset': z.strictObject({ mediatorId: Id, mediator: Text }),
  'training.recorded': z.strictObject({
    trainingId: Id,
    mediatorId: Id,
    mediator: Text,
    title: Text,
    heldOn: Day,
    hours: z.int(),
  }),
  'training.revoked': z.strictObject({
    trainingId: Id,
    mediatorId: Id,
    mediator: Text,
    title: Text,
    heldOn: Day,
    reason: Text,
  }),
  'institution.edited': z.strictObject({ institutionId: Id, institution: Text, changes: Changes }),
  'list.exported': z.strictObject({
    list: z.enum(EXPORT_LISTS),
    conditions: z.array(Text).max(40),
    rows: z.int().min(0),
  }),
  'import.checked': z.strictObject({
    importId: Id,
    kind: z.enum(IMPORT_KINDS),
    fileName: Text,
    sha256: Text,
    total: z.int(),
    ready: z.int(),
    refused: z.int(),
    repeated: z.int(),
  }),
  'import.started': z.strictObject({
    importId: Id,
    kind: z.enum(IMPORT_KINDS),
    fileName: Text,
    ready: z.int(),
  }),
  'import.finished': z.strictObject({
    importId: Id,
    kind: z.enum(IMPORT_KINDS),
    fileName: Text,
    made: z.int(),
    failed: z.int(),
  }),
  'account.created': z.strictObject({ accountId: Id, role: Text, name: Text }),
  'account.signed-in': z.strictObject({ sessionId: Id, ...From }),
  'account.sign-in-refused': z.strictObject({
    ...From,
    because: z.enum([
      'unknown_phone',
      'wrong_password',
      'disabled',
      'locked',
      'initial_password_expired',
    ]),
  }),
  'account.signed-out': z.strictObject({ sessions: z.int().min(0), others: z.boolean() }),
  'account.password-changed': z.strictObject({ first: z.boolean() }),
  'court-key.made': z.strictObject({ hint: Text }),
  'court-key.revoked': z.strictObject({ hint: Text }),
  // The days themselves, so that the chain still knows them after a later notice of the same year replaced them.
  'calendar.loaded': z.strictObject({
    year: z.int(),
    source: Text,
    holidays: z.array(Day).max(120),
    makeUpWorkdays: z.array(Day).max(60),
  }),
} as const

export type EventKind = keyof typeof EVENT_SHAPES
export type EventData<K extends EventKind> = z.infer<(typeof EVENT_SHAPES)[K]>
export type DomainEvent = {
  [K in EventKind]: { readonly kind: K; readonly data: EventData<K> }
}[EventKind]

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
