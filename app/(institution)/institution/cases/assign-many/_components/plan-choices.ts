import type { PlannedView, PlanPerson } from '@/lib/queries/institution/assign-plan-view'

/** Who gets a case, and whether it is assigned at all this time. */
export interface PlanChoice {
  readonly mediatorId: string | null
  readonly isTaken: boolean
}

/** What the administrator changed of the plan, by case. */
export type PlanChanges = Readonly<Record<string, Partial<PlanChoice>>>

/** A case with what is decided on it so far. */
export interface PlanEntry {
  readonly planned: PlannedView
  readonly choice: PlanChoice
  /** Place of the chosen one in the case's ranking, from 1; 0: none. */
  readonly rank: number
}

/**
 * The plan as changed. A chosen mediator who may no longer get the case gives way to the proposal.
 */
export function entriesOf(
  cases: readonly PlannedView[],
  people: readonly PlanPerson[],
  changes: PlanChanges,
): readonly PlanEntry[] {
  return cases.map((planned) => {
    const change = changes[planned.caseId]
    const chosen = planned.ranked.findIndex(
      ([person]) => people[person]?.mediatorId === change?.mediatorId,
    )
    const index = Math.max(0, chosen)
    const first = planned.ranked[index]
    const mediatorId = first ? (people[first[0]]?.mediatorId ?? null) : null
    return {
      planned,
      rank: first ? index + 1 : 0,
      choice: { mediatorId, isTaken: mediatorId !== null && (change?.isTaken ?? true) },
    }
  })
}

/**
 * The changes as the page's address carries them: `3:<mediator>`, or `3:-` for a case that is left
 * out; by place in the address.
 */
export function chosenParam(ids: readonly string[], changes: PlanChanges): string {
  return ids
    .flatMap((id, index) => {
      const { mediatorId, isTaken } = changes[id] ?? {}
      if (isTaken === false) return [`${index}:-`]
      return mediatorId ? [`${index}:${mediatorId}`] : []
    })
    .join(',')
}

/** The texts of 交接说明 that the administrator changed, by case. */
export type Handovers = Readonly<Record<string, string>>

/** The name of the field with the hand-over note of one case. */
export const handoverName = (caseId: string) => `handoverNote:${caseId}`

/** The case's own hand-over note; where it is empty the case gets the one for all. */
export function handoverOf({ caseId, handover }: PlannedView, changed: Handovers): string {
  return (changed[caseId] ?? handover).trim()
}

/** Characters of a hand-over note, as its rule counts them (HandoverText). */
export const isTooShort = (text: string) => Array.from(text).length < 5

export interface PlannedLoad extends PlanPerson {
  readonly added: number
}

/**
 * How many of these cases each person gets; those who get none are left out, the most added first.
 */
export function loadOf(
  people: readonly PlanPerson[],
  entries: readonly PlanEntry[],
): readonly PlannedLoad[] {
  return people
    .map((person) => ({
      ...person,
      added: entries.filter(
        ({ choice }) => choice.isTaken && choice.mediatorId === person.mediatorId,
      ).length,
    }))
    .filter(({ added }) => added > 0)
    .sort((a, b) => b.added - a.added)
}
