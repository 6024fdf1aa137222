import { z } from 'zod'
import {
  COURT_STAGES,
  FEE_STATES,
  MISSING_CODES,
  RECEIPT_WAYS,
  SUIT_ENDS,
  TRIAL_REASONS,
} from '../court-stage/stage'
import { Day, Id, Text } from './event-atoms'

const ByParty = z.strictObject({ partyId: Id, party: Text })

/** What the court does after a mediation: codes, days and numbers. */
export const COURT_STAGE_EVENT_SHAPES = {
  /** `fee`: how it was notified with the receipt, of a suit that turns to trial. */
  'transfer.received': z.strictObject({
    stage: z.enum(COURT_STAGES),
    fee: z.enum(FEE_STATES).nullable(),
  }),
  'transfer.sent-back': z.strictObject({ missing: z.array(z.enum(MISSING_CODES)).min(1) }),
  'transfer.filed': z.strictObject({ number: Text, on: Day, fee: z.enum(FEE_STATES) }),
  'transfer.trial-resumed': z.strictObject({ on: Day, reason: z.enum(TRIAL_REASONS) }),
  'transfer.agreement-recorded': z.strictObject({ number: Text, on: Day }),
  'paper.requested': ByParty,
  'paper.issued': z.strictObject({ number: Text, on: Day, agreementNo: z.int().min(1) }),
  /** `isLast`: with it the paper is in force. */
  'paper.received': ByParty.extend({ isLast: z.boolean() }),
  'paper.served': ByParty.extend({ way: z.enum(RECEIPT_WAYS), on: Day, isLast: z.boolean() }),
  'suit.ended': z.strictObject({ end: z.enum(SUIT_ENDS), number: Text.nullable(), on: Day }),
} as const
