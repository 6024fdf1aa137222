/**
 * What must be there before a court can refer its first dispute and the institution can take it up,
 * in the order in which it is set up.
 */
export const SET_UP_STEPS = [
  'court',
  'court_key',
  'institution',
  'institution_admin',
  'mediator',
] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** What there is, as numbers. An institution counts once a court has invited it (特邀规定第5条). */
export type SetUpFacts = {
  readonly courts: number
  /** Courts whose own system has a key that was not revoked. */
  readonly courtsWithKey: number
  readonly invitedInstitutions: number
  /** Invited institutions with an active administrator. */
  readonly institutionsWithAdmin: number
  /** Invited institutions with an active administrator and an active mediator. */
  readonly institutionsWithMediator: number
}

export type StepState = { readonly step: SetUpStep; readonly isDone: boolean }

/** Every step with whether it is done. A step is done once one court or institution has it. */
export function computeSetUp(facts: SetUpFacts): readonly StepState[] {
  const done: Record<SetUpStep, boolean> = {
    court: facts.courts > 0,
    court_key: facts.courtsWithKey > 0,
    institution: facts.invitedInstitutions > 0,
    institution_admin: facts.institutionsWithAdmin > 0,
    mediator: facts.institutionsWithMediator > 0,
  }
  return SET_UP_STEPS.map((step) => ({ step, isDone: done[step] }))
}
