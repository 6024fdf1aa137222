import { z } from 'zod'
import type { PeopleFilter } from '@/lib/data/stores/mediator/people-conditions'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { PEOPLE, peopleState } from '@/lib/labels/zh-CN/people'

/**
 * States 服务人员列表 can be filtered by: in service, disabled, or in service but on leave or not on the
 * roster today.
 */
export const PEOPLE_STATES = ['active', 'disabled', 'on_leave', 'off_roster'] as const

/** Orders of 服务人员列表; all but `name` are descending. */
export const PEOPLE_ORDERS = ['name', 'open', 'rate', 'performance', 'points'] as const
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number]

/** Filters of 服务人员列表; a value that is not understood filters nothing. */
export const PEOPLE_FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  state: z.enum(PEOPLE_STATES).optional().catch(undefined),
  type: z.enum(DISPUTE_TYPES).optional().catch(undefined),
  order: z.enum(PEOPLE_ORDERS).catch('name'),
} as const
export const PeopleInput = z.object(PEOPLE_FIELDS)
export type PeopleQuery = z.output<typeof PeopleInput>

/** Filters and order as URL parameters, without the empty ones and without the order by name. */
export function peopleParams({
  order,
  ...query
}: PeopleQuery): Readonly<Record<'q' | 'state' | 'type' | 'order', string | undefined>> {
  return {
    q: query.q || undefined,
    state: query.state,
    type: query.type,
    order: order === 'name' ? undefined : order,
  }
}

/**
 * A name or a part of it, or the last four digits of a phone: a whole number must not be in a URL,
 * and four digits suffice within one institution.
 */
export function peopleFilterOf({ q, state, type }: Omit<PeopleQuery, 'order'>): PeopleFilter {
  const isTail = q !== undefined && /^\d{4}$/.test(q)
  return {
    ...(q && (isTail ? { phoneTail: q } : { name: q })),
    ...(state && { state }),
    ...(type && { specialty: type }),
  }
}

/** The filters in words, for an export. */
export function peopleConditions({ q, state, type, order }: PeopleQuery): string[] {
  return [
    ...(q ? [PEOPLE.condition.q(q)] : []),
    ...(state ? [PEOPLE.condition.state(peopleState[state])] : []),
    ...(type ? [PEOPLE.condition.type(disputeType[type])] : []),
    ...(order === 'name' ? [] : [PEOPLE.condition.order(PEOPLE.orders[order])]),
  ]
}
