import type { ActorRole, ReadOnlyRole } from './roles'

/**
 * What the actor must have to do with the thing an act is about (policy.ts):
 * - `unscoped`: nothing. A list or the actor's own surface: the database scopes its rows.
 * - `related`: the thing belongs to the actor's institution or court, or is assigned to the
 * mediator.
 * - `own_account`: the thing is the actor's own account or one of its sessions. This right comes
 * with
 *   having an account. No person's database role may read sessions or password hashes, so the system
 *   carries these acts out.
 */
export type ActRelation = 'unscoped' | 'related' | 'own_account'

/**
 * A write beyond the actor's own account cannot be given to a read-only role: it does not compile.
 */
export type ActRule =
  | {
      readonly kind: 'read'
      readonly relation: ActRelation
      readonly roles: readonly ActorRole[]
    }
  | {
      readonly kind: 'write'
      readonly relation: 'own_account'
      readonly roles: readonly ActorRole[]
    }
  | {
      readonly kind: 'write'
      readonly relation: Exclude<ActRelation, 'own_account'>
      readonly roles: readonly Exclude<ActorRole, ReadOnlyRole>[]
    }

const ADMIN = ['institution_admin'] as const
const MEDIATOR = ['mediator'] as const
const CLERK = ['court_clerk'] as const
const STAFF = ['court_clerk', 'court_judge'] as const
const JUDGE = ['court_judge'] as const
const COURT = [...STAFF, 'court_reviewer'] as const
const SYSTEM = ['system_admin'] as const
const PARTY = ['party'] as const
const ACCOUNTS = [...ADMIN, ...MEDIATOR, ...COURT, 'party', 'system_admin', 'auditor'] as const

/**
 * The one table of who may do what at all (domain.md 9). Whether this actor may do it to this thing
 * is the relation's question (policy.ts); whether it may be done now is the law's
 * (lib/domain/case). Reads change nothing; the sensitive ones write an access record. Writes have a
 * file each under lib/use-cases.
 */
export const ACTS = {
  'case:list': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...MEDIATOR, ...COURT] },
  'case:read': { kind: 'read', relation: 'related', roles: [...ADMIN, ...MEDIATOR, ...COURT] },
  'case:find-candidates': { kind: 'read', relation: 'related', roles: ADMIN },
  'decline:list': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...STAFF] },
  'material:read': { kind: 'read', relation: 'related', roles: [...ADMIN, ...MEDIATOR, ...STAFF] },
  'mediator:list': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'today:read': { kind: 'read', relation: 'unscoped', roles: MEDIATOR },
  'session:list': { kind: 'read', relation: 'own_account', roles: ACCOUNTS },
  'audit:read': { kind: 'read', relation: 'unscoped', roles: ['auditor'] },
  'calendar:read': { kind: 'read', relation: 'unscoped', roles: SYSTEM },
  'system:read': { kind: 'read', relation: 'unscoped', roles: SYSTEM },
  'referral:read': { kind: 'read', relation: 'related', roles: ['court_system'] },
  'case:export': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'dossier:list': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...COURT] },
  'dossier:read': { kind: 'read', relation: 'related', roles: [...ADMIN, ...MEDIATOR, ...COURT] },
  'dossier:export': { kind: 'read', relation: 'related', roles: [...ADMIN, ...STAFF] },
  'pack:read': { kind: 'read', relation: 'related', roles: [...ADMIN, ...MEDIATOR, ...STAFF] },
  'material:view': { kind: 'read', relation: 'related', roles: [...ADMIN, ...MEDIATOR, ...COURT] },
  'mediator:read': { kind: 'read', relation: 'related', roles: ADMIN },
  'institution:read': { kind: 'read', relation: 'related', roles: ADMIN },
  'statistics:read': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...COURT] },
  'statistics:export': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'log:read': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'log:export': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'audit:verify': { kind: 'read', relation: 'unscoped', roles: ['auditor'] },
  'audit:export': { kind: 'read', relation: 'unscoped', roles: ['auditor'] },
  'import:read': { kind: 'read', relation: 'related', roles: ADMIN },
  'notice:list': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...MEDIATOR, ...STAFF] },
  'consultation:list': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'consultation:read': { kind: 'read', relation: 'related', roles: ADMIN },
  'knowledge:list': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'knowledge:read': { kind: 'read', relation: 'related', roles: ADMIN },
  'complaint:list': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...CLERK] },
  'complaint:read': { kind: 'read', relation: 'related', roles: [...ADMIN, ...CLERK] },
  'confirmation:list': { kind: 'read', relation: 'unscoped', roles: COURT },
  'confirmation:read': { kind: 'read', relation: 'related', roles: COURT },
  'own-case:list': { kind: 'read', relation: 'unscoped', roles: PARTY },
  'message-file:read': { kind: 'read', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'authority-file:read': { kind: 'read', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'identity-photo:read': { kind: 'read', relation: 'related', roles: MEDIATOR },
  'own-case:read': { kind: 'read', relation: 'related', roles: PARTY },
  'application:list': { kind: 'read', relation: 'unscoped', roles: ADMIN },
  'application:read': { kind: 'read', relation: 'related', roles: ADMIN },
  'own-application:list': { kind: 'read', relation: 'unscoped', roles: PARTY },
  'own-application:read': { kind: 'read', relation: 'related', roles: PARTY },
  'phrase:list': { kind: 'read', relation: 'unscoped', roles: [...ADMIN, ...MEDIATOR] },

  'referral:submit': { kind: 'write', relation: 'unscoped', roles: ['court_system'] },
  'case:accept': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:decline': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:assign': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:reassign': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:replace-mediator': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:take': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'case:disclose': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'disclosure:allow': { kind: 'write', relation: 'related', roles: ADMIN },
  'disclosure:replace': { kind: 'write', relation: 'related', roles: ADMIN },
  'change:request': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'change:decide': { kind: 'write', relation: 'related', roles: ADMIN },
  'co-mediator:add': { kind: 'write', relation: 'related', roles: ADMIN },
  'co-mediator:declare': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'co-mediator:end': { kind: 'write', relation: 'related', roles: ADMIN },
  'contact:record': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'consent:record': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'identity:keep-photo': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'identity:check': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'rights:explain': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'address:confirm': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'meeting:schedule': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'meeting:move': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'meeting:cancel': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'meeting:hold': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'party:mark-unavailable': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'fact:record': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'fact:confirm': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'fact:withdraw': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'choice:open': { kind: 'write', relation: 'related', roles: ADMIN },
  'choice:answer': { kind: 'write', relation: 'related', roles: PARTY },
  'choice:end': { kind: 'write', relation: 'related', roles: ADMIN },
  'invitation:issue': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'invitation:revoke': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'invitation:ask': { kind: 'write', relation: 'related', roles: ADMIN },
  'guardian:add': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'guardian:end': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'authority:attach': { kind: 'write', relation: 'related', roles: PARTY },
  'authority:submit': { kind: 'write', relation: 'related', roles: PARTY },
  'authority:decide': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'agent:end': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'helper:add': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'helper:end': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'invited:propose': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'invited:answer': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'invited:promise': { kind: 'write', relation: 'related', roles: PARTY },
  'invited:revoke': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'co-mediator:propose': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'third:propose': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'third:join': { kind: 'write', relation: 'related', roles: PARTY },
  'consent:give': { kind: 'write', relation: 'related', roles: PARTY },
  'identity:declare': { kind: 'write', relation: 'related', roles: PARTY },
  'correction:request': { kind: 'write', relation: 'related', roles: PARTY },
  'correction:decide': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'complaint:file': { kind: 'write', relation: 'related', roles: PARTY },
  'complaint:take-to-court': { kind: 'write', relation: 'related', roles: PARTY },
  'complaint:answer': { kind: 'write', relation: 'related', roles: ADMIN },
  'complaint:answer-as-court': { kind: 'write', relation: 'related', roles: CLERK },
  'confirmation:agree': { kind: 'write', relation: 'related', roles: PARTY },
  'confirmation:withdraw': { kind: 'write', relation: 'related', roles: PARTY },
  'confirmation:correct': { kind: 'write', relation: 'related', roles: PARTY },
  'confirmation:accept': { kind: 'write', relation: 'related', roles: STAFF },
  'confirmation:request-correction': { kind: 'write', relation: 'related', roles: STAFF },
  'confirmation:refuse': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:rule': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:answer-withdrawal': { kind: 'write', relation: 'related', roles: JUDGE },
  'confirmation:deem-withdrawn': { kind: 'write', relation: 'related', roles: JUDGE },
  'note:add': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'note:take-back': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'topic:open': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'topic:continue': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'topic:extend': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'topic:close': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'message:say': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'message:attach': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'message:take-back': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'message:rephrase': { kind: 'write', relation: 'related', roles: PARTY },
  'message:hold': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'message:release': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'offer:make': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'offer:answer': { kind: 'write', relation: 'related', roles: PARTY },
  'blind:open': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'blind:enter': { kind: 'write', relation: 'related', roles: PARTY },
  'blind:end': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'agreement:save': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'agreement:finish': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'agreement:sign': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'agreement:void': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'followup:record': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'clock:pause': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'clock:resume': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'suspicion:answer': { kind: 'write', relation: 'related', roles: STAFF },
  'clock:extend': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'service:record': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'minutes:open': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'minutes:supplement': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'minutes:write': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'minutes:sum-up': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'minutes:submit': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'minutes:answer': { kind: 'write', relation: 'related', roles: [...MEDIATOR, ...PARTY] },
  'minutes:reopen': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'case:withdraw': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'case:end-declined': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:close': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'mediator:disable': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:enable': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:urge': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:undo-acceptance': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:undo-assignment': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:check-import': { kind: 'write', relation: 'related', roles: ADMIN },
  'case:import': { kind: 'write', relation: 'related', roles: ADMIN },
  'material:add': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'material:void': { kind: 'write', relation: 'related', roles: ADMIN },
  'document:finalise': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'template:add': { kind: 'write', relation: 'related', roles: ADMIN },
  'template:set-day': { kind: 'write', relation: 'related', roles: ADMIN },
  'template:retire': { kind: 'write', relation: 'related', roles: ADMIN },
  'institution-seal:set-up': { kind: 'write', relation: 'related', roles: ADMIN },
  'institution-seal:name-keeper': { kind: 'write', relation: 'related', roles: ADMIN },
  'institution-seal:retire': { kind: 'write', relation: 'related', roles: ADMIN },
  'document:void': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'dossier:archive': { kind: 'write', relation: 'related', roles: ADMIN },
  'dossier:explain': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'dossier:check': { kind: 'write', relation: 'related', roles: ADMIN },
  'document:sign': {
    kind: 'write',
    relation: 'related',
    roles: [...ADMIN, ...MEDIATOR, ...PARTY],
  },
  'document:name-witness': { kind: 'write', relation: 'related', roles: MEDIATOR },
  'document:seal': { kind: 'write', relation: 'related', roles: ADMIN },
  'document:conclude': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'dossier:hand-over': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'dossier:propose-destruction': { kind: 'write', relation: 'related', roles: ADMIN },
  'dossier:decide-destruction': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:create': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:edit': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:reset-password': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:set-leave': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:set-hours': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'mediator:check-import': { kind: 'write', relation: 'related', roles: ADMIN },
  'mediator:import': { kind: 'write', relation: 'related', roles: ADMIN },
  'training:record': { kind: 'write', relation: 'related', roles: ADMIN },
  'training:revoke': { kind: 'write', relation: 'related', roles: ADMIN },
  'institution:edit': { kind: 'write', relation: 'related', roles: ADMIN },
  'room:create': { kind: 'write', relation: 'related', roles: ADMIN },
  'room:edit': { kind: 'write', relation: 'related', roles: ADMIN },
  'room:close': { kind: 'write', relation: 'related', roles: ADMIN },
  'phrase:add': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'phrase:remove': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'consultation:answer': { kind: 'write', relation: 'related', roles: ADMIN },
  'consultation:refer': { kind: 'write', relation: 'related', roles: ADMIN },
  'knowledge:publish': { kind: 'write', relation: 'related', roles: ADMIN },
  'knowledge:edit': { kind: 'write', relation: 'related', roles: ADMIN },
  'knowledge:withdraw': { kind: 'write', relation: 'related', roles: ADMIN },
  'application:submit': { kind: 'write', relation: 'related', roles: PARTY },
  'application:withdraw': { kind: 'write', relation: 'related', roles: PARTY },
  'application:accept': { kind: 'write', relation: 'related', roles: ADMIN },
  'application:decline': { kind: 'write', relation: 'related', roles: ADMIN },
  'personal-number:unmask': { kind: 'write', relation: 'related', roles: [...ADMIN, ...MEDIATOR] },
  'court:create': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court:set-extension-limit': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court:set-notice-days': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court:set-training-rule': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court-key:make': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court-key:revoke': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'institution:create': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'institution:invite': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:create': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:renew-password': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:disable': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:enable': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'calendar:load': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'password:change': { kind: 'write', relation: 'own_account', roles: ACCOUNTS },
  'session:sign-out': { kind: 'write', relation: 'own_account', roles: ACCOUNTS },
  'session:sign-out-others': { kind: 'write', relation: 'own_account', roles: ACCOUNTS },
  'preference:save': { kind: 'write', relation: 'own_account', roles: ACCOUNTS },
  'phone-code:request': { kind: 'write', relation: 'own_account', roles: PARTY },
  'notice:mark-read': { kind: 'write', relation: 'own_account', roles: ACCOUNTS },
} as const satisfies Readonly<Record<`${string}:${string}`, ActRule>>

type ActTable = typeof ACTS
export type Act = keyof ActTable
/** The acts whose row in the table has this shape, as literals. */
type ActsWhere<Shape> = { [A in Act]: ActTable[A] extends Shape ? A : never }[Act]
export type ReadAct = ActsWhere<{ readonly kind: 'read' }>
export type WriteAct = ActsWhere<{ readonly kind: 'write' }>
export type OwnAccountAct = ActsWhere<{ readonly relation: 'own_account' }>

const ACT_NAMES = Object.keys(ACTS) as Act[]

export const READ_ACTS = ACT_NAMES.filter((act): act is ReadAct => ACTS[act].kind === 'read')
export const WRITE_ACTS = ACT_NAMES.filter((act): act is WriteAct => ACTS[act].kind === 'write')

export function isOwnAccountAct(act: Act): act is OwnAccountAct {
  return ACTS[act].relation === 'own_account'
}

export const OWN_ACCOUNT_ACTS = ACT_NAMES.filter(isOwnAccountAct)

/** Does this role have the act at all? An unknown role has none. */
export function mayRoleAct(role: ActorRole, act: Act): boolean {
  return (ACTS[act].roles as readonly ActorRole[]).includes(role)
}
