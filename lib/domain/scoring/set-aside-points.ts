// Result points of a confirmation that a court set aside later. Sources: domain.md 5.4 (撤销/作废不计);
// docs/decisions/0130-after-the-ruling.md.

export type SetAsidePoints = {
  readonly part: 'result'
  readonly code: 'confirmation_set_aside'
  readonly points: number
}

type Earned = {
  readonly code: string
  readonly points: number
  readonly mediatorId: string
  readonly ruleVersion: string
}

/**
 * What is taken back once a ruling was set aside: as much as the confirmation earned, from the
 * mediator who earned it, by the rule set that gave it. An entry of its own, because no point is
 * ever changed; a second one takes nothing. null: nothing was earned.
 */
export function computeSetAside(
  earned: readonly Earned[],
): (SetAsidePoints & Pick<Earned, 'mediatorId' | 'ruleVersion'>) | null {
  const confirmed = earned.find(({ code }) => code === 'success_confirmed')
  const isTaken = earned.some(({ code }) => code === 'confirmation_set_aside')
  if (!confirmed || isTaken) return null
  const { mediatorId, ruleVersion, points } = confirmed
  return {
    part: 'result',
    code: 'confirmation_set_aside',
    points: -points,
    mediatorId,
    ruleVersion,
  }
}
