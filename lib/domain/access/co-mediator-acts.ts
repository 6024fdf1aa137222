import { ACTS, type Act, type WriteAct } from './acts'

/** A mediator who mediates together with the presiding one, as far as their rights depend on it. */
export type CoMediatorOfScope = {
  readonly mediatorId: string
  /** They declared that they have nothing to disclose (在线调解规则 第13条). */
  readonly hasDeclared: boolean
}

/**
 * What a co-mediator does in the case. Everything else is for the one who presides (主持): what binds
 * the parties, moves the case or its clock, or is sent to the court (在线调解规则 第11条).
 */
const CO_MEDIATOR_ACTS: readonly WriteAct[] = [
  'contact:record',
  'party:mark-unavailable',
  'note:add',
  'note:take-back',
  'minutes:write',
]

/** Has a co-mediator the act at all? Reading is open at once; acting needs the declaration. */
export function isCoMediatorAct(act: Act): boolean {
  return act === 'co-mediator:declare' || (CO_MEDIATOR_ACTS as readonly Act[]).includes(act)
}

export function mayAsCoMediator({ hasDeclared }: CoMediatorOfScope, act: Act): boolean {
  if (ACTS[act].kind === 'read' || act === 'co-mediator:declare') return true
  return hasDeclared && isCoMediatorAct(act)
}
