import { z } from 'zod'
import { PROPOSAL_KINDS } from '../proposal/proposal-kinds'
import { Id, Text } from './event-atoms'

/** `what`: the person, or the court whose key it is; `role`: of the account, null for a key. */
const PROPOSAL = {
  proposalId: Id,
  kind: z.enum(PROPOSAL_KINDS),
  what: Text,
  role: Text.nullable(),
}

/** Events of 双人复核 and of 强退: both persons of what needs two are in the deciding event. */
export const PROPOSAL_EVENT_SHAPES = {
  'proposal.made': z.strictObject({ ...PROPOSAL, until: z.iso.datetime(), reason: Text }),
  'proposal.confirmed': z.strictObject({ ...PROPOSAL, proposedBy: Text }),
  'proposal.refused': z.strictObject({ ...PROPOSAL, proposedBy: Text, reason: Text }),
  'proposal.withdrawn': z.strictObject(PROPOSAL),
  /** 两步验证 of another account, by two administrators or, without a name, by the operator. */
  'account.second-factor-reset': z.strictObject({
    accountId: Id,
    role: Text,
    name: Text,
    proposedBy: Text.nullable(),
  }),
  // `name` is masked where it is of someone who takes part in a case.
  'account.sessions-ended': z.strictObject({
    accountId: Id,
    role: Text,
    name: Text,
    sessions: z.int().min(1),
    all: z.boolean(),
    reason: Text,
  }),
}
