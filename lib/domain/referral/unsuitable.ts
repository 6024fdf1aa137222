/**
 * The three grounds on which a court does not refer a dispute. Source: 在线调解规则 第9条: it is no matter
 * for courts; this court has no jurisdiction; it does not suit mediation online. Each has its own
 * place to go.
 */
export const UNSUITABLE_GROUNDS = ['outside_courts', 'no_jurisdiction', 'not_online'] as const
export type UnsuitableGround = (typeof UNSUITABLE_GROUNDS)[number]

/** The answer to the question of the first step: none of them, or the one that applies. */
export const SUITABILITY = ['suitable', ...UNSUITABLE_GROUNDS] as const
export type Suitability = (typeof SUITABILITY)[number]

/** The ground that stops the referral; null: none, or the question has no answer yet. */
export function findGround(answer: Suitability | null): UnsuitableGround | null {
  return UNSUITABLE_GROUNDS.find((ground) => ground === answer) ?? null
}
