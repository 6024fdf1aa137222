/**
 * Refusals in what needs a second person, in parameters and in sessions of others; part of
 * REFUSAL_CODES.
 */
export const PROPOSAL_REFUSALS = [
  'PROPOSAL_DECIDED',
  'PROPOSAL_EXPIRED',
  'PROPOSAL_OWN',
  'PROPOSAL_NOT_YOURS',
  'PROPOSAL_OF_OTHER',
  'PROPOSAL_WAITS',
  'IDENTITY_HAS_ADMINISTRATOR',
  'POWER_NEEDS_SECOND',
  'PARAMETER_WITHDRAWN',
  'PARAMETER_BEGUN',
  'PARAMETER_TOO_LATE',
  'SESSION_OVER',
] as const
