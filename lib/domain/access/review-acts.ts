import type { ActRule } from './act-rule'

const STAFF = ['court_clerk', 'court_judge'] as const
const JUDGE = ['court_judge'] as const
const PARTY = ['party'] as const

/** Acts of the court's review of an application for confirmation; part of ACTS. */
export const REVIEW_ACTS = {
  'confirmation:request-supplement': { kind: 'write', relation: 'related', roles: STAFF },
  'confirmation:supplement': { kind: 'write', relation: 'related', roles: PARTY },
  'confirmation:request-extension': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:answer-extension': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:appoint-hearing': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:cancel-hearing': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:record-hearing': { kind: 'write', relation: 'related', roles: STAFF },
} as const satisfies Readonly<Record<`${string}:${string}`, ActRule>>
