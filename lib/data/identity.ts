import 'server-only'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'

// Who acts, as the settings of one transaction: the policies of row-level security read them.

export type DatabaseRole =
  | 'heyi_app'
  | 'heyi_reader'
  | 'heyi_party'
  | 'heyi_public'
  | 'heyi_integration'
  | 'heyi_access'
  | 'heyi_job'

export type Setting = readonly [name: string, value: string]

/**
 * The role of a web request. Court reviewers and auditors get the role that can only SELECT, those
 * who take part in a case one that reaches only what concerns their own; null is a request whose
 * actor is not known yet, which sees no row.
 */
export function webRoleOf(actor: Actor | null): DatabaseRole {
  if (actor?.role === 'party') return 'heyi_party'
  return actor && isReadOnlyRole(actor.role) ? 'heyi_reader' : 'heyi_app'
}

/**
 * The role of a read by SQL alone. A court's own system reads as a role that reaches the columns of
 * its interface only (docs/decisions/0132-changes-and-webhooks.md); its referrals are written as
 * `webRoleOf`.
 */
export function readRoleOf(actor: Actor | null): DatabaseRole {
  return actor?.role === 'court_system' ? 'heyi_integration' : webRoleOf(actor)
}

/**
 * The settings of a transaction, to be set by one `set_config(name, value, true)` each: they end
 * with the transaction. JIT is off in every transaction, because a pooler may refuse settings of a
 * connection: behind row-level security estimates exceed PostgreSQL's threshold for compiling,
 * and a page reads too few rows for it to pay.
 */
export function identitySettings(role: DatabaseRole, actor: Actor | null): readonly Setting[] {
  return [
    ['role', role],
    ['heyi.role', actor?.role ?? ''],
    ['heyi.actor_id', actor?.id ?? ''],
    ['heyi.court_id', actor?.courtId ?? ''],
    ['heyi.institution_id', actor?.institutionId ?? ''],
    ['heyi.handover_case_id', ''],
    ['jit', 'off'],
  ]
}

/**
 * The settings of a visitor's transaction. `proof`: a keyed hash by which the policies show one
 * consultation or the draft of one application; it is set for visitors only and ends with the
 * transaction.
 */
export function visitorSettings(proof: string | null): readonly Setting[] {
  return [...identitySettings('heyi_public', null), ['heyi.visitor_proof', proof ?? '']]
}
