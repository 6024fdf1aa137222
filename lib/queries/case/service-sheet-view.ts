import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findDeliveries, type FiledDelivery } from '@/lib/data/stores/delivery/delivery-store'
import { findServices, type FiledService } from '@/lib/data/stores/delivery/service-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findPartyNames, type PartyName } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import { partySide } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { presentState, type CaseHeaderView } from './case-header-view'
import { presentDeliveries, type DeliveryView } from './deliveries-view'

export const ServiceSheetInput = z.strictObject({ caseId: CaseId })

/** 送达回证: every service of a case, party by party. */
export type ServiceSheetView = {
  readonly header: CaseHeaderView
  readonly parties: readonly {
    readonly partyId: string
    readonly name: string
    readonly side: string
    /** In the order in which they were made. */
    readonly services: readonly DeliveryView[]
  }[]
  readonly printed: { readonly at: string; readonly by: string }
}

export type ServiceSheetFacts = {
  readonly state: CaseState
  readonly parties: readonly PartyName[]
  readonly deliveries: readonly FiledDelivery[]
  readonly services: readonly FiledService[]
  readonly meetings: readonly Meeting[]
}

/** What was sent and served in a case, if this actor may see it. */
export async function findServiceSheet(
  db: Read,
  { caseId }: z.output<typeof ServiceSheetInput>,
): Promise<ServiceSheetFacts | null> {
  const [state, parties, deliveries, services, meetings] = await Promise.all([
    findCaseState(db, caseId),
    findPartyNames(db, caseId),
    findDeliveries(db, caseId),
    findServices(db, caseId),
    findMeetings(db, caseId),
  ])
  return state && { state, parties, deliveries, services, meetings }
}

export function presentServiceSheet(
  { state, parties, ...facts }: ServiceSheetFacts,
  context: ReadContext,
): ServiceSheetView {
  const all = presentDeliveries(facts, context.now).toReversed()
  return {
    header: presentState(state, context).header,
    parties: parties.flatMap(({ id, name, side }) => {
      const services = all.filter(({ partyId, alsoFor }) => partyId === id || alsoFor.includes(id))
      return services.length > 0 ? [{ partyId: id, name, side: partySide[side], services }] : []
    }),
    printed: { at: stamp(context.now), by: context.actor.name },
  }
}
