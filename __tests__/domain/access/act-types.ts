import type { ActRule } from '@/lib/domain/access/act-rule'
import type { Act, ReadAct, WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

/** `true` where the compiler does not take a T for an U; where it does, nothing satisfies it. */
type IsRefused<T, U> = T extends U ? never : true
type Rule<Relation, Role> = {
  readonly kind: 'write'
  readonly relation: Relation
  readonly roles: readonly [Role]
}

/** Checked by the compiler alone: loosening a type makes its line here an error. */
export const REFUSED_BY_TYPES: {
  readonly writeForReviewer: IsRefused<Rule<'related', 'court_reviewer'>, ActRule>
  readonly writeForAuditor: IsRefused<Rule<'unscoped', 'auditor'>, ActRule>
  readonly readAsWrite: IsRefused<'case:list', WriteAct>
  readonly writeAsRead: IsRefused<'case:accept', ReadAct>
  readonly anyText: IsRefused<string, Act>
  readonly grantOfAnotherAct: IsRefused<Grant<'case:accept'>, Grant<'case:close'>>
  readonly grantMadeByHand: IsRefused<
    { readonly act: 'case:accept'; readonly actor: Actor },
    Grant<'case:accept'>
  >
} = {
  writeForReviewer: true,
  writeForAuditor: true,
  readAsWrite: true,
  writeAsRead: true,
  anyText: true,
  grantOfAnotherAct: true,
  grantMadeByHand: true,
}
