/**
 * What someone without an account can do. A visitor is no actor and has no role: nothing in ACTS is
 * open to them, and none of these is an act of an account. Each is one file under
 * lib/use-cases/visitor, made by `defineVisitorAct`.
 */
export const VISITOR_ACTS = [
  'consultation:submit',
  'consultation:open',
  'consultation:continue',
  'consultation:close',
  'consultation:leave',
  'application:start',
  'application:save',
  'application:add-material',
  'application:remove-material',
  'application:request-code',
  'application:leave',
] as const
export type VisitorAct = (typeof VISITOR_ACTS)[number]

declare const admitted: unique symbol

/**
 * Proof that `defineVisitorAct` carries out the act: every store function that writes for a visitor
 * takes one.
 */
export type VisitorGrant<A extends VisitorAct> = { readonly [admitted]: A; readonly act: A }

/**
 * The only mint of `VisitorGrant`. Whether the act may be done now is decided by its rule, and by
 * the database.
 */
export function admitVisitor<A extends VisitorAct>(act: A): VisitorGrant<A> {
  return { act } as VisitorGrant<A>
}
