// 公告: what an administrator has to say to everyone whom it keeps. It concerns no case, and parties
// see none. No article; docs/decisions/0166-announcements.md.
import { compareDates, type LocalDate } from '../time/local-date'
import type { ActorRole } from '../access/roles'

/** Kinds of users whom an announcement addresses. Stored: names never change. */
export const AUDIENCES = ['court', 'institution', 'mediator', 'platform'] as const
export type Audience = (typeof AUDIENCES)[number]

export const IMPORTANCES = ['normal', 'important'] as const
export type Importance = (typeof IMPORTANCES)[number]

export const ANNOUNCEMENT_STATES = ['draft', 'published', 'withdrawn'] as const
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number]

export const TITLE_MOST = 60
export const BODY_MOST = 2000

/** Who can be addressed by whom: the system's administrator has everyone, the others their own. */
const ADDRESSED_BY: Partial<Record<ActorRole, readonly Audience[]>> = {
  system_admin: AUDIENCES,
  court_admin: ['court', 'institution', 'mediator'],
  institution_admin: ['institution', 'mediator'],
}

/** The kinds of users that this role can address; none for a role that publishes nothing. */
export function audiencesOf(role: ActorRole): readonly Audience[] {
  return ADDRESSED_BY[role] ?? []
}

export type AnnouncementTexts = {
  readonly title: string
  readonly body: string
  readonly audiences: readonly Audience[]
  readonly importance: Importance
  /** First day on which it is shown. */
  readonly from: LocalDate
  /** Last day on which it is shown; null: until it is withdrawn. */
  readonly until: LocalDate | null
}

/** Where an announcement is on a day, as its publisher sees it. */
export type AnnouncementPhase = 'draft' | 'coming' | 'shown' | 'over' | 'withdrawn'

/** @param today the day in Shanghai */
export function phaseOf(
  {
    state,
    from,
    until,
  }: Pick<AnnouncementTexts, 'from' | 'until'> & {
    readonly state: AnnouncementState
  },
  today: LocalDate,
): AnnouncementPhase {
  if (state !== 'published') return state
  if (compareDates(today, from) < 0) return 'coming'
  return until !== null && compareDates(until, today) < 0 ? 'over' : 'shown'
}
