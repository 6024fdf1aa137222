import { z } from 'zod'
import { CONSENT_REPLIES } from '@/lib/domain/case/consent-entries'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import { CaseId, Day, plainLineEnds, ReasonText } from '@/lib/domain/case/input-atoms'
import { PARTY_KINDS } from '@/lib/domain/case/vocabulary'
import { INVITED_KINDS, WHY_AT_MOST } from '@/lib/domain/invited/invited-limits'
import { OWN_DOCUMENTS } from '@/lib/domain/participant/declared-identity'

const Id = z.uuid('NOT_FOUND_ID')

/** One box that is ticked arrives as a text, several as a list. */
const Ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid('NOT_AN_OPTION')).max(100, 'TOO_LONG'),
)

const Why = z
  .string('NOTE_TOO_SHORT')
  .overwrite(plainLineEnds)
  .trim()
  .min(5, 'NOTE_TOO_SHORT')
  .max(WHY_AT_MOST, 'TOO_LONG')

export const ProposeInvitedInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one proposal. */
  invitedId: Id,
  name: z.string('REQUIRED').trim().min(2, 'TOO_SHORT').max(60, 'TOO_LONG'),
  phone: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(40, 'TOO_LONG'),
  kind: z.enum(INVITED_KINDS, 'CHOOSE_ONE'),
  why: Why,
  /** Ids of topics and materials. */
  scope: Ids,
  lastDay: Day,
})

export const ProposeThirdInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one proposal. */
  invitedId: Id,
  partyKind: z.enum(PARTY_KINDS, 'CHOOSE_ONE'),
  organisation: z.string().trim().max(100, 'TOO_LONG').default(''),
  /** Of the person, or of the legal representative. */
  name: z.string('REQUIRED').trim().min(2, 'TOO_SHORT').max(60, 'TOO_LONG'),
  phone: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(40, 'TOO_LONG'),
  why: Why,
  lastDay: Day,
})

export const ProposeCoMediatorInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one proposal. */
  invitedId: Id,
  colleagueId: z.uuid('CHOOSE_ONE'),
  why: Why,
  lastDay: Day,
})

export const JoinAsThirdInput = z.strictObject({
  invitedId: Id,
  agreed: z.literal('yes', 'JOIN_NOT_AGREED'),
  name: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(100, 'TOO_LONG'),
})

/** What a party answers on its own phone. */
export const AnswerInvitedInput = z.strictObject({
  caseId: CaseId,
  invitedId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
  reply: z.enum(CONSENT_REPLIES, 'CHOOSE_ONE'),
  /** Of an answer that the mediator records. */
  how: z.enum(CONSENT_WAYS, 'CHOOSE_ONE').exclude(['online'], 'CHOOSE_ONE').optional(),
  on: Day.optional(),
})

export const RevokeInvitedInput = z.strictObject({
  caseId: CaseId,
  invitedId: Id,
  reason: ReasonText,
})

export const PromiseInput = z.strictObject({
  invitedId: Id,
  agreed: z.literal('yes', 'PROMISE_MISSING'),
  name: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(100, 'TOO_LONG'),
  document: z.enum(OWN_DOCUMENTS, 'CHOOSE_ONE'),
  number: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(64, 'TOO_LONG'),
})
