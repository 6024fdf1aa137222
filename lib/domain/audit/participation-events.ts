import { z } from 'zod'
import { CONSENT_WAYS } from '../case/consents'
import { INVITED_KINDS, PROPOSED_KINDS } from '../invited/invited-limits'
import { INVITATION_CHANNELS } from '../invitation/invitation'
import { REMINDER_STEPS } from '../invitation/reminders'
import { GUARDIAN_RELATIONS } from '../participant/guardian-limits'
import {
  HELPER_DEVICES,
  HELPER_RELATIONS,
  HELPER_TASKS,
  HELPER_WISHES,
} from '../participant/helper-limits'
import { CORRECTION_DECISIONS, CORRECTION_ITEMS } from '../participant/correction-limits'
import { Day, Id, Text } from './event-atoms'

/** How someone came in. */
export const ENTRY_WAYS = ['link', 'code'] as const

/** Who is invited into a case, and comes. */
export const PARTICIPATION_EVENT_SHAPES = {
  'invitation.issued': z.strictObject({
    participantId: Id,
    person: Text,
    channel: z.enum(INVITATION_CHANNELS),
    isRenewed: z.boolean(),
  }),
  /** By rule, no one's act: an SMS, or a telephone task for the mediator. */
  'invitation.reminded': z.strictObject({
    participantId: Id,
    person: Text,
    step: z.enum(REMINDER_STEPS),
  }),
  'invitation.revoked': z.strictObject({ participantId: Id, person: Text }),
  'participant.came-in': z.strictObject({
    participantId: Id,
    person: Text,
    way: z.enum(ENTRY_WAYS),
  }),
  /** 法定代理人 of a party under 18. */
  'guardian.added': z.strictObject({
    participantId: Id,
    party: Text,
    person: Text,
    relation: z.enum(GUARDIAN_RELATIONS),
  }),
  /** 帮忙的人: for whom and in what, without their name. A court reads that a party was helped. */
  'helper.added': z.strictObject({
    helperId: Id,
    party: Text,
    relation: z.enum(HELPER_RELATIONS),
    task: z.enum(HELPER_TASKS),
    /** On which device. */
    means: z.enum(HELPER_DEVICES),
    wish: z.enum(HELPER_WISHES),
  }),
  'helper.ended': z.strictObject({
    helperId: Id,
    party: Text,
    relation: z.enum(HELPER_RELATIONS),
  }),
  /**
   * 邀请调解: neither name nor scope, and no word of why. No court reads the first two (heyi_is_internal): it reads that someone
   * helped, by kind and days.
   */
  'invited.proposed': z.strictObject({
    invitedId: Id,
    personKind: z.enum(PROPOSED_KINDS),
    lastDay: Day,
    digest: Text,
  }),
  'invited.answered': z.strictObject({
    invitedId: Id,
    party: Text,
    answer: z.enum(['given', 'refused']),
    how: z.enum(CONSENT_WAYS),
    on: Day,
  }),
  'invited.promised': z.strictObject({
    invitedId: Id,
    personKind: z.enum(INVITED_KINDS),
    lastDay: Day,
    version: z.int().min(1),
  }),
  'invited.revoked': z.strictObject({
    invitedId: Id,
    personKind: z.enum(PROPOSED_KINDS),
    hasHelped: z.boolean(),
  }),
  /** An interested person joined as a party of the side `third`; its consent is an event of its own. */
  'third.joined': z.strictObject({ invitedId: Id, partyId: Id, party: Text }),
  /** Neither what was stored nor what it is to be. */
  'correction.requested': z.strictObject({
    correctionId: Id,
    item: z.enum(CORRECTION_ITEMS),
    digest: Text,
  }),
  'correction.decided': z.strictObject({
    correctionId: Id,
    item: z.enum(CORRECTION_ITEMS),
    decision: z.enum(CORRECTION_DECISIONS),
    person: Text,
  }),
} as const
