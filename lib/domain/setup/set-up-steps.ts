/**
 * What an installation still needs, in the order in which it is set up. Sources: 特邀规定第5条 (a
 * court refers to the institutions that it invites), 在线调解规则 第27条 (mediators of the court's
 * own roster) and 第5条 (what an institution publishes), GB/T 22239-2019 8.1.4.2 (three
 * administrators).
 */
export const SET_UP_STEPS = [
  'calendar',
  'court',
  'court_access',
  'institution',
  'institution_admin',
  'connection',
  'mediator',
  'roster',
  'next_calendar',
  'administrators',
  'profile',
] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/**
 * What a step is needed for: that a referral comes in and is accepted, that its case gets a
 * mediator, or that the installation is as rules and good order want it.
 */
export const SET_UP_NEEDS = ['referral', 'assignment', 'order'] as const
export type SetUpNeed = (typeof SET_UP_NEEDS)[number]

const NEED_OF: Readonly<Record<SetUpStep, SetUpNeed>> = {
  calendar: 'referral',
  court: 'referral',
  court_access: 'referral',
  institution: 'referral',
  institution_admin: 'referral',
  connection: 'referral',
  mediator: 'assignment',
  roster: 'assignment',
  next_calendar: 'order',
  administrators: 'order',
  profile: 'order',
}

/** What there is, as numbers; accounts are active ones. */
export type SetUpFacts = {
  readonly courts: number
  /** Courts with a clerk, or with a key of their own system that was not revoked. */
  readonly courtsWithAccess: number
  /** That have not ended, branches among them. */
  readonly institutions: number
  readonly invitedInstitutions: number
  /** Invited institutions with an administrator. */
  readonly institutionsWithAdmin: number
  /** Pairs of a court with access and an institution with an administrator that it invites. */
  readonly connections: number
  /** Invited institutions with an administrator and a mediator. */
  readonly institutionsWithMediator: number
  /** Mediators whom a court has in its roster today. */
  readonly rosterMediators: number
  /** Institutions that publish what they accept, what they are good at, and a telephone. */
  readonly institutionsWithProfile: number
  readonly securityAdmins: number
  readonly auditors: number
}

/** Whether this year's and, once it is late enough to need it, next year's calendar is missing. */
export type CalendarFacts = { readonly thisYear: boolean; readonly nextYear: boolean }

export type StepState = {
  readonly step: SetUpStep
  readonly need: SetUpNeed
  /** `next`: the first one that is not done. */
  readonly state: 'done' | 'next' | 'open'
  /** Courts or institutions that do not have it yet, although others do. */
  readonly lacking: number
  /** Someone else does it: an institution, a court, or the operator on the server. */
  readonly isElsewhere: boolean
}

const OF_OTHERS: ReadonlySet<SetUpStep> = new Set(['mediator', 'roster', 'profile'])

/** A proposed administrator waits for a security administrator: the first one has no one. */
const isOfOthers = (step: SetUpStep, { securityAdmins }: SetUpFacts) =>
  OF_OTHERS.has(step) || (step === 'administrators' && securityAdmins === 0)

/** Whether a step is done, and for how many it is not, although it is done. */
type Measure = { readonly isDone: boolean; readonly lacking?: number }

const having = (some: number, all: number): Measure => ({
  isDone: some > 0,
  lacking: some > 0 ? Math.max(0, all - some) : 0,
})

/**
 * Every step with its state. A step is done once one court or institution has it; that they belong
 * together is a step of its own (`connection`).
 */
export function computeSetUp(facts: SetUpFacts, missing: CalendarFacts): readonly StepState[] {
  const measured: Readonly<Record<SetUpStep, Measure>> = {
    calendar: { isDone: !missing.thisYear },
    court: { isDone: facts.courts > 0 },
    court_access: having(facts.courtsWithAccess, facts.courts),
    institution: having(facts.invitedInstitutions, facts.institutions),
    institution_admin: having(facts.institutionsWithAdmin, facts.invitedInstitutions),
    connection: { isDone: facts.connections > 0 },
    mediator: having(facts.institutionsWithMediator, facts.invitedInstitutions),
    roster: { isDone: facts.rosterMediators > 0 },
    next_calendar: { isDone: !missing.thisYear && !missing.nextYear },
    administrators: { isDone: facts.securityAdmins > 0 && facts.auditors > 0 },
    profile: having(facts.institutionsWithProfile, facts.institutions),
  }
  const next = SET_UP_STEPS.find((step) => !measured[step].isDone)
  return SET_UP_STEPS.map((step) => {
    const { isDone, lacking = 0 } = measured[step]
    return {
      step,
      need: NEED_OF[step],
      state: isDone ? 'done' : step === next ? 'next' : 'open',
      lacking,
      isElsewhere: isOfOthers(step, facts),
    }
  })
}

/** Whether everything is there that this need has. */
export function isSetUpFor(need: SetUpNeed, steps: readonly StepState[]): boolean {
  return steps.every((step) => step.need !== need || step.state === 'done')
}
