// 共同调解: mediators who mediate a case together with the presiding one. Sources: 在线调解规则 第11条; 特邀规定
// 第13条; docs/decisions/0071-co-mediators.md.

/** Why more than one mediates: 重大, 疑难复杂, 专业性强 (第11条), or the parties' request (第13条). */
export const CO_MEDIATOR_BASES = ['major', 'difficult', 'specialised', 'party_asked'] as const
export type CoMediatorBasis = (typeof CO_MEDIATOR_BASES)[number]

/** Who determined which mediator presides (主持). */
export const PRESIDING_CHOICES = ['parties', 'institution', 'court'] as const
export type PresidingChoice = (typeof PRESIDING_CHOICES)[number]

/** Why the institution ends it; a co-mediator who left for 披露或者回避 never gets the case again. */
export const CO_MEDIATOR_END_REASONS = ['recusal', 'unavailable', 'not_needed', 'other'] as const
export type CoMediatorEndReason = (typeof CO_MEDIATOR_END_REASONS)[number]

/**
 * What ends an entry without a decision about it: the co-mediator presides now, or the case is
 * closed.
 */
export const CO_MEDIATOR_ENDS = [...CO_MEDIATOR_END_REASONS, 'presides', 'case_closed'] as const
export type CoMediatorEnd = (typeof CO_MEDIATOR_ENDS)[number]

/** The law says 两名以上; three at one table are as many as the parties can follow. */
export const MOST_CO_MEDIATORS = 2

export type CoMediator = {
  readonly id: string
  readonly mediatorId: string
  readonly mediatorName: string
  readonly basis: CoMediatorBasis
  readonly addedAt: Date
  /** When they declared that they have nothing to disclose (在线调解规则 第13条). */
  readonly declaredAt: Date | null
  readonly endedAt: Date | null
  readonly endReason: CoMediatorEnd | null
}

export function findPresent(entries: readonly CoMediator[]): readonly CoMediator[] {
  return entries.filter(({ endedAt }) => endedAt === null)
}

/** Who mediates the case now: the presiding mediator, then those who co-mediate. */
export function listMediators(
  { mediatorId, mediatorName }: { mediatorId: string | null; mediatorName: string | null },
  entries: readonly CoMediator[],
): readonly { readonly id: string; readonly name: string }[] {
  const presiding = mediatorId === null ? [] : [{ id: mediatorId, name: mediatorName ?? '' }]
  const others = findPresent(entries).map((entry) => ({
    id: entry.mediatorId,
    name: entry.mediatorName,
  }))
  return [...presiding, ...others]
}
