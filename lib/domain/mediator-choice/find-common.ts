// Whom the parties chose together. The same rule is heyi_common_choice of
// prisma/functions/173-mediator-choice.sql, because no role of the application reads a list; a test
// compares the two.

/** The mediators a party named, most wished first; empty: it left the choice to the institution. */
export type Wishes = readonly string[]

/**
 * The mediator whom every list names: the one with the smallest sum of places; among equals the one
 * whose worst place is better, then the one who comes first in the roster.
 * @param roster all candidates, in the order in which they were offered
 * @returns null where there is no list, or no mediator is on all of them
 */
export function findCommon(lists: readonly Wishes[], roster: readonly string[]): string | null {
  if (lists.length === 0) return null
  const common = roster.flatMap((mediatorId, position) => {
    const places = lists.map((list) => list.indexOf(mediatorId))
    if (places.includes(-1)) return []
    const sum = places.reduce((total, place) => total + place, 0)
    return [{ mediatorId, sum, worst: Math.max(...places), position }]
  })
  common.sort((a, b) => a.sum - b.sum || a.worst - b.worst || a.position - b.position)
  return common[0]?.mediatorId ?? null
}

export type CommonChoice =
  | { readonly state: 'chosen'; readonly mediatorId: string }
  /** `wished`: whom those who named someone all named; the institution reads it as a wish. */
  | { readonly state: 'not_chosen'; readonly wished: string | null }

/**
 * The result once every party has answered. A party that leaves it to the institution agrees to no
 * one: then the parties have not chosen together and the institution designates (特邀规定 第12条).
 */
export function findResult(answers: readonly Wishes[], roster: readonly string[]): CommonChoice {
  const lists = answers.filter((wishes) => wishes.length > 0)
  const common = findCommon(lists, roster)
  return common !== null && lists.length === answers.length
    ? { state: 'chosen', mediatorId: common }
    : { state: 'not_chosen', wished: common }
}
