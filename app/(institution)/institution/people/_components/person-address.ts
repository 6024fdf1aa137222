import { listHref } from '@/app/(institution)/institution/_components/list-address'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'

const records = (conditions: Record<string, string>) =>
  `/institution/records?${new URLSearchParams(conditions)}`

/** The cases that a mediator carries now. */
export const openCasesHref = (mediatorId: string) =>
  records({ mediator: mediatorId, status: CARRIED_STATUSES.join(',') })

/** Those of them whose period ends within three working days. */
export const dueCasesHref = (mediatorId: string) =>
  listHref({ tab: 'due', clock: 'running_out', mediator: mediatorId })

/** Where their open cases can be taken from them one by one, so that they can be disabled. */
export const releaseCasesHref = (mediatorId: string) =>
  `/institution/people/${mediatorId}#open-cases`

/** Where what they co-mediate can be ended case by case. */
export const coMediationsHref = (mediatorId: string) =>
  `/institution/people/${mediatorId}#co-mediations`

/**
 * The cases of a mediator that count for 自动履行率, or the voluntary ones among them; all or those
 * closed in a period, as below.
 */
export const performanceHref = (
  mediatorId: string,
  performance: 'followed' | 'voluntary',
  closed?: { readonly from: string; readonly to: string },
) =>
  records({
    mediator: mediatorId,
    performance,
    ...(closed && { closedFrom: closed.from, closedTo: closed.to }),
  })

/**
 * The cases that a mediator has closed, all or those of a period by the day of the closing (both
 * inclusive).
 */
export const closedCasesHref = (
  mediatorId: string,
  closed?: { readonly from: string; readonly to: string },
) =>
  records({
    mediator: mediatorId,
    status: 'closed,archived',
    ...(closed && { closedFrom: closed.from, closedTo: closed.to }),
  })
