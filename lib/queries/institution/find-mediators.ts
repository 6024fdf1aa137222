import 'server-only'
import { z } from 'zod'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { known } from '@/lib/data/mappers/known'
import { mayAct } from '@/lib/domain/access/policy'
import { findExclusions, type Candidate, type Exclusion } from '@/lib/domain/assignment/exclusions'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { maskPhone } from '@/lib/domain/identity/masking'
import { decideService } from '@/lib/domain/mediator/decide-service'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { leaveInWords, rosterInWords } from '@/lib/labels/zh-CN/people'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { openNumber } from '@/lib/platform/personal-number'
import { defineQuery, type ReadContext } from '../define-query'
import type { Ability } from '../case/ability'
import { administeredBy } from './administered'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'

export type MediatorRow = {
  readonly mediatorId: string
  readonly name: string
  /** Masked: 138****5678. */
  readonly phone: string
  readonly status: 'active' | 'disabled'
  /** Who last switched it and when; null where nobody ever did. */
  readonly changed: { readonly by: string; readonly at: string } | null
  readonly specialties: readonly string[]
  readonly openCases: number
  readonly caseloadCap: number
  /** A leave that is or is to come, and the entry in the court's roster, in words. */
  readonly leave: string | null
  readonly roster: string
  /** What keeps them from any case today, apart from 停用, which the status says. */
  readonly blocked: readonly Exclusion['code'][]
  readonly disable: Ability
  readonly enable: Ability
}

export type MediatorListView = Page<MediatorRow> & { readonly q: string; readonly total: number; readonly from: number }

const ORDER: Order = { column: 'name', direction: 'asc', kind: 'text' }

const select = {
  id: true, name: true, phoneSealed: true, status: true, statusChangedAt: true, statusChangedByName: true,
  mediator: { select: { specialties: true, caseloadCap: true, rosterConfirmedOn: true, rosterExpiresOn: true, leaveFrom: true, leaveTo: true } },
} as const

type Found = {
  readonly id: string; readonly name: string; readonly phoneSealed: string; readonly status: string
  readonly statusChangedAt: Date | null; readonly statusChangedByName: string | null
  readonly mediator: {
    readonly specialties: readonly string[]; readonly caseloadCap: number; readonly rosterConfirmedOn: Date | null
    readonly rosterExpiresOn: Date | null; readonly leaveFrom: Date | null; readonly leaveTo: Date | null
  } | null
}

/** 服务人员列表: the mediators of the actor's institution by name. */
export const findMediators = defineQuery({
  act: 'mediator:list',
  input: z.object({
    q: z.string().trim().max(60).optional().catch(undefined),
    after: z.string().max(200).optional().catch(undefined),
    before: z.string().max(200).optional().catch(undefined),
    from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  }),
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    // In a LIKE pattern these three would be wildcards.
    const name = input.q ? { name: { contains: input.q.replace(/[\\%_]/g, '\\$&') } } : {}
    const where = { institutionId, role: 'mediator', ...name }
    const slice = sliceOf<object, never[]>(ORDER, input)
    const { orderBy, take } = slice
    const read: Found[] = await db.account.findMany({ where: { AND: [where, slice.where] }, orderBy, take, select })
    const page = pageOf(slice, read, (row) => ({ value: row.name, id: row.id }))
    const carried = await db.case.groupBy({
      by: ['mediatorId'], _count: { _all: true },
      where: { institutionId, mediatorId: { in: page.rows.map(({ id }) => id) }, status: { in: [...CARRIED_STATUSES] } },
    })
    return { page, carried: new Map(carried.map((group) => [group.mediatorId, group._count._all])), total: await db.account.count({ where }) }
  },
  present: ({ page, carried, total }, context, { q = '', from }): MediatorListView => ({
    q, total, previous: page.previous, next: page.next,
    from: page.previous === null ? 1 : from,
    rows: page.rows.map((row) => presentMediator(row, carried.get(row.id) ?? 0, context)),
  }),
})

function presentMediator(row: Found, openCases: number, context: ReadContext): MediatorRow {
  const candidate = toCandidate(row, openCases)
  const { status, leave } = candidate
  const facts = { name: row.name, status, openCases, newestAssignment: null, changedAt: row.statusChangedAt, changedBy: row.statusChangedByName }
  return {
    mediatorId: row.id,
    name: row.name,
    phone: maskPhone(openNumber(row.phoneSealed)),
    status,
    changed: row.statusChangedAt && row.statusChangedByName ? { by: row.statusChangedByName, at: stamp(row.statusChangedAt) } : null,
    specialties: candidate.specialties.map((code) => disputeType[known(DISPUTE_TYPES, code, 'mediator_profiles.specialties')]),
    openCases,
    caseloadCap: candidate.caseloadCap,
    leave: leave && leave.to >= context.today ? leaveInWords(leave, context.today) : null,
    roster: rosterInWords(candidate.rosterConfirmedOn, candidate.rosterExpiresOn, context.today),
    blocked: findExclusions(candidate, { disputeType: '', people: [] }, context.today).map(({ code }) => code).filter((code) => code !== 'disabled'),
    disable: serviceAbility(facts, 'disabled', context),
    enable: serviceAbility(facts, 'active', context),
  }
}

/** The mediator as assignment would see them for a case without people: the same rules say here what they would say there. */
function toCandidate({ mediator, ...account }: Found, openCases: number): Candidate {
  const day = (date: Date | null | undefined) => toDayOrNull(date ?? null)
  const [from, to] = [day(mediator?.leaveFrom), day(mediator?.leaveTo)]
  return {
    mediatorId: account.id, name: account.name, status: known(['active', 'disabled'], account.status, 'accounts.status'),
    leave: from && to ? { from, to } : null,
    rosterConfirmedOn: day(mediator?.rosterConfirmedOn), rosterExpiresOn: day(mediator?.rosterExpiresOn),
    openCases, caseloadCap: mediator?.caseloadCap ?? 0, specialties: mediator?.specialties ?? [],
    identityHash: null, phoneHash: null, closedSameType: 0, succeededSameType: 0, closedTotal: 0, totalClosingDays: 0, lastAssignedAt: null,
    disclosedOnThisCase: false, withdrewFromThisCase: false,
  }
}

function serviceAbility(facts: Parameters<typeof decideService>[0], to: 'active' | 'disabled', { actor, now }: ReadContext): Ability {
  const act = to === 'disabled' ? 'mediator:disable' : 'mediator:enable'
  if (!mayAct(actor, act, { institutionId: actor.institutionId })) return { allowed: false, why: refusalSentence({ code: 'FORBIDDEN', facts: {} }, now) }
  const decided = decideService(facts, to)
  return decided.ok ? { allowed: true } : { allowed: false, why: refusalSentence(decided.refusal, now) }
}
