import { z } from 'zod'
import { TRAINING_RULES } from '../assignment/training'
import { REVIEW_CLOCKS } from '../confirmation/court-rule'
import { CASE_DOCUMENT_KINDS } from '../document/case-document-kinds'
import { IMPORT_KINDS } from '../import/kinds'
import { SCHEDULED_JOB_NAMES } from '../jobs/recurring-jobs'
import { Changes, Day, Id, Text } from './event-atoms'

const SEAL = { sealId: Id, seal: Text }
const TEMPLATE = { templateId: Id, document: z.enum(CASE_DOCUMENT_KINDS), version: z.int() }

/** Handed over by a link in an SMS; otherwise by an initial password. */
const ByLink = { byLink: z.literal(true).optional() } as const

/** Events of administration: people, imports, accounts, keys of courts' systems, the calendar. */
export const ADMIN_EVENT_SHAPES = {
  'record.verified': z.strictObject({
    events: z.int(),
    chains: z.int(),
    anchors: z.int(),
    noted: z.int(),
    faults: z.int(),
  }),
  'mediator.created': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    importId: Id.nullable(),
    ...ByLink,
  }),
  'mediator.edited': z.strictObject({ mediatorId: Id, mediator: Text, changes: Changes }),
  'mediator.leave-set': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    from: Day.nullable(),
    to: Day.nullable(),
    beforeFrom: Day.nullable(),
    beforeTo: Day.nullable(),
  }),
  'mediator.hours-set': z.strictObject({
    mediatorId: Id,
    mediator: Text,
    from: Day,
    to: Day.nullable(),
    spans: z.array(z.strictObject({ weekday: z.int(), from: z.int(), to: z.int() })).nullable(),
  }),
  'mediator.password-reset': z.strictObject({ mediatorId: Id, mediator: Text, ...ByLink }),
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
  'room.created': z.strictObject({ roomId: Id, room: Text, place: Text }),
  'room.edited': z.strictObject({ roomId: Id, room: Text, changes: Changes }),
  'room.closed': z.strictObject({ roomId: Id, room: Text, until: Day }),
  'template.added': z.strictObject({ ...TEMPLATE, sha256: Text }),
  'template.day-set': z.strictObject({ ...TEMPLATE, from: Day }),
  'template.retired': z.strictObject(TEMPLATE),
  'institution-seal.set-up': z.strictObject({
    ...SEAL,
    from: Day,
    keeper: Text,
    sha256: Text,
    drawn: z.boolean(),
  }),
  'institution-seal.keeper-named': z.strictObject({ ...SEAL, before: Text, after: Text }),
  'institution-seal.retired': z.strictObject(SEAL),
  // `text` null: the mediator's own, whose words concern no other.
  'phrase.added': z.strictObject({ phraseId: Id, text: Text.nullable() }),
  'phrase.removed': z.strictObject({ phraseId: Id, text: Text.nullable() }),
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
  'mediator.disabled': z.strictObject({ mediatorId: Id, mediator: Text, reason: Text }),
  'mediator.enabled': z.strictObject({ mediatorId: Id, mediator: Text }),
  'account.created': z.strictObject({ accountId: Id, role: Text, name: Text, ...ByLink }),
  'account.password-renewed': z.strictObject({ accountId: Id, role: Text, name: Text, ...ByLink }),
  'account.disabled': z.strictObject({ accountId: Id, role: Text, name: Text, reason: Text }),
  'account.enabled': z.strictObject({ accountId: Id, role: Text, name: Text }),
  'court.created': z.strictObject({ courtId: Id, court: Text, code: Text, prefix: Text }),
  'court.confirmation-rule-set': z.strictObject({
    courtId: Id,
    court: Text,
    no: z.int().min(1),
    from: Day,
    ownCasesOnly: z.boolean(),
    electronic: z.boolean(),
    paperSet: z.boolean(),
    reviewClock: z.enum(REVIEW_CLOCKS),
    specials: z.int().min(0),
  }),
  'court.extension-limit-set': z.strictObject({
    courtId: Id,
    court: Text,
    from: z.int(),
    to: z.int(),
  }),
  // null: no rule of its own.
  'court.notice-days-set': z.strictObject({
    courtId: Id,
    court: Text,
    from: z.int().nullable(),
    to: z.int().nullable(),
  }),
  // null: the usual days.
  'court.chase-days-set': z.strictObject({
    courtId: Id,
    court: Text,
    from: z.int().nullable(),
    to: z.int().nullable(),
  }),
  'court.training_rule_set': z.strictObject({
    courtId: Id,
    court: Text,
    from: z.enum(TRAINING_RULES),
    to: z.enum(TRAINING_RULES),
  }),
  'institution.created': z.strictObject({
    institutionId: Id,
    institution: Text,
    code: Text,
    kind: Text,
    courts: z.array(Text).max(200),
    /** Of a branch: its institution. */
    parent: Text.optional(),
  }),
  'institution.invited': z.strictObject({
    institutionId: Id,
    institution: Text,
    courts: z.array(Text).max(200),
  }),
  'court-key.made': z.strictObject({ hint: Text }),
  'court-key.revoked': z.strictObject({ hint: Text }),
  // Where a court's own system is notified of changes: the host alone, because an address may hold
  // a secret of the receiver.
  'webhook.made': z.strictObject({ subscriptionId: Id, host: Text }),
  'webhook.revoked': z.strictObject({ subscriptionId: Id, host: Text }),
  'webhook.secret-rotated': z.strictObject({ subscriptionId: Id, host: Text }),
  'webhook.disabled': z.strictObject({ subscriptionId: Id, host: Text, waiting: z.int() }),
  'webhook.resumed': z.strictObject({ subscriptionId: Id, host: Text }),
  'webhook.retried': z.strictObject({ subscriptionId: Id, position: Text }),
  'webhook.skipped': z.strictObject({ subscriptionId: Id, position: Text }),
  // What `npm run seal:rotate` sealed again with the current key, by column.
  'seal.rotated': z.strictObject({
    keyId: Text,
    resealed: z.int(),
    remaining: z.int(),
    columns: z
      .array(z.strictObject({ column: Text, resealed: z.int(), remaining: z.int() }))
      .max(50),
  }),
  // What `npm run files:rotate` encrypted, or wrapped again with the current key.
  'files.rotated': z.strictObject({
    keyId: Text,
    encrypted: z.int(),
    rewrapped: z.int(),
    remaining: z.int(),
  }),
  // The days themselves, so that the chain still knows them after a later notice of the same year
  // replaced them.
  'calendar.loaded': z.strictObject({
    year: z.int(),
    source: Text,
    holidays: z.array(Day).max(120),
    makeUpWorkdays: z.array(Day).max(60),
  }),
  'job.requested': z.strictObject({ job: z.enum(SCHEDULED_JOB_NAMES) }),
} as const
