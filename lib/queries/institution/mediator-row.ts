import { toDayOrNull } from '@/lib/data/mappers/day'
import { toEndedService } from '@/lib/data/mappers/ended-service'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { toProfile, type ProfileRow } from '@/lib/data/mappers/mediator-profile'
import { NO_WORK, type WorkTotals } from '@/lib/data/stores/mediator/mediator-work-store'
import { mayAct } from '@/lib/domain/access/policy'
import {
  findExclusions,
  type Candidate,
  type CaseFacts,
  type Exclusion,
} from '@/lib/domain/assignment/exclusions'
import type { EndedService } from '@/lib/domain/ending/service-end'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { capInForce } from '@/lib/domain/mediator/caseload-ceiling'
import { decideService } from '@/lib/domain/mediator/decide-service'
import { validityOf, type Validity } from '@/lib/domain/mediator/validity'
import {
  NO_PERFORMANCE,
  presentPerformance,
  type PerformanceCounts,
  type PerformanceRate,
} from '@/lib/domain/performance/performance-rate'
import { formatRate } from '@/lib/domain/scoring/statistics-format'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { certificateInWords, leaveInWords, rosterInWords } from '@/lib/labels/zh-CN/people'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Ability } from '../case/ability'
import type { ReadContext } from '../define-query'

/** A period in words, and whether it is valid today. */
export type Standing = { readonly words: string; readonly validity: Validity }

export type MediatorRow = {
  readonly mediatorId: string
  readonly name: string
  /**
   * In full: a work number of the institution's own people. null: what is stored cannot be read.
   */
  readonly phone: string | null
  readonly status: 'active' | 'disabled'
  /** 调出、离职; null: still in service, or only disabled. */
  readonly ended: EndedService | null
  /** 待启用: in service, and has not signed in with the initial password yet. */
  readonly isAwaiting: boolean
  /** Who last changed the status and when; null where no one did. */
  readonly changed: { readonly by: string; readonly at: string } | null
  readonly specialties: readonly string[]
  readonly openCases: number
  /** The cap in force. */
  readonly caseloadCap: number
  /** Cases that they co-mediate; not counted against the cap. */
  readonly coMediatedCases: number
  readonly closed: number
  readonly succeeded: number
  /** 72.73%; null where nothing is closed yet. */
  readonly rate: string | null
  /** 自动履行率 of the cases they closed. */
  readonly performance: PerformanceRate
  readonly points: number
  /** Current or coming leave, entry in the court's roster and certificate, in words. */
  readonly leave: string | null
  readonly roster: Standing
  readonly certificate: Standing
  /** Reasons why they get no case today, apart from 停用, which is the status. */
  readonly blocked: readonly Exclusion['code'][]
  readonly disable: Ability
  readonly enable: Ability
}

export type FoundMediator = {
  readonly id: string
  readonly name: string
  readonly phoneSealed: string
  readonly status: string
  readonly statusChangedAt: Date | null
  readonly statusChangedByName: string | null
  readonly mustChangePassword: boolean
  readonly endedOn: Date | null
  readonly endedAs: string | null
  readonly mediator:
    | (ProfileRow & { readonly leaveFrom: Date | null; readonly leaveTo: Date | null })
    | null
}

/** What is counted for a mediator, absent where there is nothing, and the ceiling of caps. */
export type MediatorCounts = {
  readonly carried: number | undefined
  readonly coMediated: number | undefined
  readonly work: WorkTotals | undefined
  readonly performance: PerformanceCounts | undefined
  readonly ceiling: number
}

export function presentMediator(
  row: FoundMediator,
  {
    carried: openCases = 0,
    coMediated: coMediatedCases = 0,
    work = NO_WORK,
    performance = NO_PERFORMANCE,
    ceiling,
  }: MediatorCounts,
  context: ReadContext,
): MediatorRow {
  if (!row.mediator) throw new Error('a mediator without a profile')
  const own = toProfile(row.mediator)
  const profile = { ...own, caseloadCap: capInForce(own.caseloadCap, ceiling) }
  const [from, to] = [toDayOrNull(row.mediator.leaveFrom), toDayOrNull(row.mediator.leaveTo)]
  const leave = from && to ? { from, to } : null
  const status = parseStoredEnum(['active', 'disabled'], row.status, 'accounts.status')
  const ended = toEndedService(row.endedOn, row.endedAs)
  const facts = {
    name: row.name,
    status,
    ended,
    openCases,
    coMediatedCases,
    newestAssignment: null,
    changedAt: row.statusChangedAt,
    changedBy: row.statusChangedByName,
  }
  const { rosterConfirmedOn, rosterExpiresOn, caseloadCap, specialties } = profile
  const { today } = context
  const phone = readSealed(row.phoneSealed, 'accounts.phone_sealed', row.id)
  return {
    mediatorId: row.id,
    name: row.name,
    phone: phone === UNREADABLE ? null : phone,
    status,
    ended,
    isAwaiting: status === 'active' && row.mustChangePassword,
    changed:
      row.statusChangedAt && row.statusChangedByName
        ? { by: row.statusChangedByName, at: stamp(row.statusChangedAt) }
        : null,
    specialties: specialties.map((type) => disputeType[type]),
    openCases,
    caseloadCap,
    coMediatedCases,
    closed: work.closed,
    succeeded: work.succeeded,
    points: work.points,
    performance: presentPerformance(performance),
    rate: work.closed > 0 ? formatRate(work.succeeded, work.closed) : null,
    leave: leave && leave.to >= today ? leaveInWords(leave, today) : null,
    roster: {
      words: rosterInWords(rosterConfirmedOn, rosterExpiresOn, today),
      validity: validityOf(rosterConfirmedOn, rosterExpiresOn, today),
    },
    certificate: {
      words: certificateInWords(profile.certificateNo, profile.certificateEndsOn, today),
      validity:
        profile.certificateNo === null
          ? 'none'
          : validityOf(profile.certificateOn, profile.certificateEndsOn, today),
    },
    blocked: findBlocks(
      {
        ...profile,
        status,
        leave,
        openCases,
        coMediatedCases,
        mediatorId: row.id,
        name: row.name,
      },
      context,
    ),
    disable: serviceAbility(facts, 'disabled', context),
    enable: serviceAbility(facts, 'active', context),
  }
}

type Standings = Pick<
  Candidate,
  | 'mediatorId'
  | 'name'
  | 'status'
  | 'leave'
  | 'rosterConfirmedOn'
  | 'rosterExpiresOn'
  | 'openCases'
  | 'caseloadCap'
  | 'coMediatedCases'
  | 'specialties'
>

/** A case that excludes no one. */
const NO_CASE: CaseFacts = {
  disputeType: '',
  people: [],
  institutionSameType: { closed: 0, succeeded: 0 },
  trainingRule: 'warn',
  mediationDueOn: null,
}

/** Applies the exclusion rules of assignment to a case without people. */
function findBlocks(standings: Standings, { today }: ReadContext): Exclusion['code'][] {
  const candidate: Candidate = {
    ...standings,
    identityHash: null,
    phoneHash: null,
    closedSameType: 0,
    succeededSameType: 0,
    closedTotal: 0,
    succeededTotal: 0,
    succeededDays: 0,
    lastAssignedAt: null,
    assignedToday: 0,
    unexcusedDeclines: 0,
    disclosedOnThisCase: false,
    withdrewOnThisCase: [],
    replacedOnThisCase: [],
    lastTrainedOn: null,
  }
  return findExclusions(candidate, NO_CASE, today)
    .map(({ code }) => code)
    .filter((code) => code !== 'disabled')
}

function serviceAbility(
  facts: Parameters<typeof decideService>[0],
  to: 'active' | 'disabled',
  { actor, now }: ReadContext,
): Ability {
  const act = to === 'disabled' ? 'mediator:disable' : 'mediator:enable'
  if (!mayAct(actor, act, { institutionId: actor.institutionId }))
    return { allowed: false, why: refusalSentence({ code: 'FORBIDDEN', facts: {} }, now) }
  const decided = decideService(facts, to)
  return decided.ok
    ? { allowed: true }
    : { allowed: false, why: refusalSentence(decided.refusal, now) }
}
