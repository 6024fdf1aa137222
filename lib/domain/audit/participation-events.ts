import { z } from 'zod'
import {
  AGENT_END_WAYS,
  AGENT_ENDS,
  AUTHORITY_DECISIONS,
  AUTHORITY_MATTERS,
} from '../authority/authority-limits'
import { AUTHORITIES } from '../case/vocabulary'
import { CONSENT_WAYS } from '../case/consents'
import { INVITED_KINDS, PROPOSED_KINDS } from '../invited/invited-limits'
import { INVITATION_CHANNELS } from '../invitation/invitation'
import { REMINDER_STEPS } from '../invitation/reminders'
import { STORED_CHOICE_STATES } from '../mediator-choice/choice'
import {
  GUARDIAN_ENDS,
  GUARDIAN_RELATIONS,
  REPRESENTATIVE_ENDS,
} from '../participant/guardian-limits'
import {
  HELPER_DEVICES,
  HELPER_RELATIONS,
  HELPER_TASKS,
  HELPER_WISHES,
} from '../participant/helper-limits'
import { CORRECTION_DECISIONS, CORRECTION_ITEMS } from '../participant/correction-limits'
import { Day, Id, Text } from './event-atoms'

/** How someone came in. */
const ENTRY_WAYS = ['link', 'code'] as const

/** Who is invited into a case, and comes. */
export const PARTICIPATION_EVENT_SHAPES = {
  'invitation.issued': z.strictObject({
    participantId: Id,
    person: Text,
    channel: z.enum(INVITATION_CHANNELS),
    isRenewed: z.boolean(),
  }),
  /**
   * By rule, no one's act: an SMS, or a telephone task for the mediator, or for the institution
   * while there is none.
   */
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
  /** 双方共同选调解员: by when, and out of how many. */
  'choice.opened': z.strictObject({
    dueAt: z.iso.datetime(),
    candidates: z.int().min(1),
  }),
  /**
   * That a party has answered or taken its answer back, and never what. No court reads it
   * (heyi_is_internal).
   */
  'choice.answered': z.strictObject({ partyId: Id, party: Text, isWithdrawn: z.boolean() }),
  /** `mediatorId`: whom the parties chose together; `text`: why the institution ended it early. */
  'choice.ended': z.strictObject({
    result: z.enum(STORED_CHOICE_STATES).exclude(['open']),
    mediatorId: Id.nullable(),
    mediator: Text.nullable(),
    text: Text.nullable(),
  }),
  /** 法定代理人 of a party under 18. */
  'guardian.added': z.strictObject({
    participantId: Id,
    party: Text,
    person: Text,
    relation: z.enum(GUARDIAN_RELATIONS),
  }),
  'guardian.ended': z.strictObject({
    participantId: Id,
    party: Text,
    person: Text,
    on: Day,
    reason: z.enum(GUARDIAN_ENDS),
  }),
  /**
   * The representative of an organisation, whom the institution had named; another may be named.
   */
  'representative.ended': z.strictObject({
    participantId: Id,
    party: Text,
    person: Text,
    on: Day,
    reason: z.enum(REPRESENTATIVE_ENDS),
  }),
  /** 授权委托书: codes alone; `digest` of all that was said and of the pages. */
  'authority.submitted': z.strictObject({
    paperId: Id,
    participantId: Id,
    authority: z.enum(AUTHORITIES),
    matters: z.array(z.enum(AUTHORITY_MATTERS)),
    files: z.int().min(1),
    digest: Text,
  }),
  'authority.decided': z.strictObject({
    paperId: Id,
    participantId: Id,
    decision: z.enum(AUTHORITY_DECISIONS),
    until: Day.nullable(),
  }),
  'agent.ended': z.strictObject({
    participantId: Id,
    party: Text,
    person: Text,
    on: Day,
    reason: z.enum(AGENT_ENDS),
    how: z.enum(AGENT_END_WAYS),
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
   * 邀请调解: neither name nor scope, and no word of why. No court reads the first two
   * (heyi_is_internal): it reads that someone helped, by kind and days.
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
  /**
   * An interested person joined as a party of the side `third`; its consent is an event of its own.
   */
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
