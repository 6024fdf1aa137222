import { z } from 'zod'
import { CONFERENCE_FORMS, END_REASONS } from '../conference/conference'
import { CONFIRMERS } from '../confirmation/confirmation'
import { ORDER_KINDS } from '../confirmation/order-reminder'
import { REMINDER_DAYS } from '../confirmation/confirmation-reminders'
import { CORRECTION_CODES } from '../confirmation/correction-items'
import { HEARING_WAYS } from '../confirmation/hearing'
import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from '../confirmation/confirmation-status'
import { Day, Id, Text } from './event-atoms'

const Instant = z.iso.datetime()
const CONFIRMATION = { confirmationId: Id }
const HEARING = { ...CONFIRMATION, hearingId: Id, no: z.int().min(1) }

/** 司法确认: codes, days, numbers and digests; the words are in confirmation_decisions. */
export const CONFIRMATION_EVENT_SHAPES = {
  /** `submits`: it was the last of them, and the application went to the court. */
  'confirmation.agreed': z.strictObject({
    ...CONFIRMATION,
    partyId: Id,
    party: Text,
    confirmer: z.enum(CONFIRMERS),
    submits: z.boolean(),
    /** Of the text that was signed, since it is signed. */
    textSha256: Text.optional(),
  }),
  /** `isRequest`: the court has admitted it and decides. */
  /**
   * The system reminded someone who has not confirmed; `day`: which of the thirty the reminder
   * belongs to.
   */
  'confirmation.reminded': z.strictObject({
    participantId: Id,
    person: Text,
    day: z.literal(REMINDER_DAYS),
    dueOn: Day,
  }),
  /** Not all confirmed within the thirty days. */
  'confirmation.lapsed': z.strictObject({ ...CONFIRMATION, dueOn: Day }),
  'confirmation.withdrawn': z.strictObject({ ...CONFIRMATION, isRequest: z.boolean() }),
  'confirmation.corrected': z.strictObject({ ...CONFIRMATION, digest: Text }),
  'confirmation.accepted': z.strictObject({ ...CONFIRMATION, number: Text }),
  'confirmation.correction-requested': z.strictObject({
    ...CONFIRMATION,
    points: z.int().min(1),
    /** Of each item, since there are codes. */
    codes: z.array(z.enum(CORRECTION_CODES)).optional(),
    dueOn: Day,
    digest: Text,
  }),
  'confirmation.supplement-requested': z.strictObject({
    ...CONFIRMATION,
    points: z.int().min(1),
    codes: z.array(z.enum(CORRECTION_CODES)),
    dueOn: Day,
    digest: Text,
  }),
  /** The system reminded someone of the last day of a 补正 or 补充. */
  'confirmation.order-reminded': z.strictObject({
    ...CONFIRMATION,
    participantId: Id,
    person: Text,
    order: z.enum(ORDER_KINDS),
    dueOn: Day,
  }),
  'confirmation.supplemented': z.strictObject({ ...CONFIRMATION, digest: Text }),
  'confirmation.postponement-requested': z.strictObject({
    ...CONFIRMATION,
    dueOn: Day,
    digest: Text,
  }),
  'confirmation.postponed': z.strictObject({ ...CONFIRMATION, dueOn: Day, digest: Text }),
  'confirmation.postponement-refused': z.strictObject({ ...CONFIRMATION, digest: Text }),
  'confirmation.extension-requested': z.strictObject({
    ...CONFIRMATION,
    days: z.int().min(1),
    digest: Text,
  }),
  'confirmation.extension-answered': z.strictObject({
    ...CONFIRMATION,
    isApproved: z.boolean(),
    days: z.int().min(1),
  }),
  'confirmation.hearing-appointed': z.strictObject({
    ...HEARING,
    way: z.enum(HEARING_WAYS),
    startsAt: Instant,
  }),
  'confirmation.hearing-cancelled': z.strictObject({ ...HEARING, digest: Text }),
  'confirmation.hearing-recorded': z.strictObject({
    ...HEARING,
    present: z.int().min(0),
    absent: z.int().min(0),
    digest: Text.nullable(),
  }),
  /** By video: that it was opened, changed its form and ended, as of a conference. */
  'confirmation.hearing-opened': z.strictObject(HEARING),
  'confirmation.hearing-form-changed': z.strictObject({
    ...HEARING,
    from: z.enum(CONFERENCE_FORMS),
    to: z.enum(CONFERENCE_FORMS),
  }),
  'confirmation.hearing-ended': z.strictObject({
    ...HEARING,
    reason: z.enum(END_REASONS),
    /** null: it was never opened. */
    openedAt: Instant.nullable(),
    marks: z.int().min(1),
    digest: Text,
  }),
  'confirmation.refused': z.strictObject({
    ...CONFIRMATION,
    ground: z.enum(REFUSAL_GROUNDS),
    digest: Text,
  }),
  /** `ground`: of a dismissal. */
  'confirmation.ruled': z.strictObject({
    ...CONFIRMATION,
    number: Text,
    ground: z.enum(DISMISSAL_GROUNDS).nullable(),
    digest: Text.nullable(),
  }),
  'confirmation.withdrawal-answered': z.strictObject({ ...CONFIRMATION, isPermitted: z.boolean() }),
  'confirmation.deemed-withdrawn': z.strictObject({ ...CONFIRMATION, digest: Text }),
} as const
