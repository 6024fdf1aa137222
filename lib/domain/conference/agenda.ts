// What a mediation by video goes through, in its order. Sources: 在线调解规则 第17条 (身份, 告知), 第18条, 第22条
// (无争议事实, 笔录); 特邀规定 第14条, 第22条; docs/decisions/0147-conference-room.md.

export const AGENDA_POINTS = [
  'identity',
  'rights',
  'statements',
  'proposals',
  'facts',
  'minutes',
] as const
export type AgendaPoint = (typeof AGENDA_POINTS)[number]

export type AgendaFacts = {
  /** Of everyone who has come and has to be; false while no one has come. */
  readonly isIdentified: boolean
  readonly isInformed: boolean
  /** Offers in the minutes of this meeting. */
  readonly proposals: number
  readonly undisputedFacts: number
  /** The minutes were given to those present. */
  readonly isGiven: boolean
}

export type AgendaLine = {
  readonly point: AgendaPoint
  /** `now`: the first that has not been reached. Nothing is forced: a mediator may go back. */
  readonly state: 'done' | 'now' | 'later'
}

/**
 * The agenda with its present point, by what is recorded. A point counts as done when something of
 * it is recorded and a later one has begun, or where it is complete by itself.
 */
export function findAgenda(facts: AgendaFacts): readonly AgendaLine[] {
  const has: Readonly<Record<AgendaPoint, boolean>> = {
    identity: facts.isIdentified,
    rights: facts.isInformed,
    statements: facts.proposals > 0 || facts.undisputedFacts > 0 || facts.isGiven,
    proposals: facts.undisputedFacts > 0 || facts.isGiven,
    facts: facts.isGiven,
    minutes: facts.isGiven,
  }
  const present = AGENDA_POINTS.find((point) => !has[point])
  return AGENDA_POINTS.map((point) => ({
    point,
    state: has[point] ? 'done' : point === present ? 'now' : 'later',
  }))
}
