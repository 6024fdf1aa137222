import 'server-only'
import type { Db } from '@/lib/data/door'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findOwnRulingServices, findRulingServices } from '@/lib/data/stores/ruling/service-store'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import type { Objection } from '@/lib/domain/ruling/objection'
import { papersOf } from '@/lib/domain/ruling/papers'
import { findRuling } from '@/lib/domain/ruling/ruling'
import { findServed, type RulingService } from '@/lib/domain/ruling/service'
import { loadForCourt } from '../confirmation/load-for-court'
import { loadOwnConfirmation } from '../confirmation/load-own-confirmation'

/** The facts of the rules of service and of objections; `parties`: of the case. */
function factsOf(
  confirmation: Confirmation,
  services: readonly RulingService[],
  objections: readonly Objection[],
  parties: readonly { readonly id: string; readonly name: string }[],
) {
  return {
    ruling: findRuling(confirmation),
    papers: papersOf(confirmation, objections),
    parties: parties.filter(({ id }) => confirmation.partyIds.includes(id)),
    services,
    objections,
    servedOn: (partyId: string) => findServed(services, confirmation.id, partyId)?.on ?? null,
  }
}

/**
 * A ruling as an act of its court needs it; the case is locked. null: it does not exist for this
 * court.
 */
export async function loadRulingForCourt(
  db: Db,
  { confirmationId }: { readonly confirmationId: string },
) {
  const loaded = await loadForCourt(db, { confirmationId })
  if (!loaded) return null
  const services = await findRulingServices(db, confirmationId)
  const objections = await findObjections(db, confirmationId)
  const parties = await findPartyNames(db, loaded.record.id)
  return { ...loaded, facts: factsOf(loaded.confirmation, services, objections, parties) }
}

/** The same for one who takes part. */
export async function loadOwnRuling(
  db: Db,
  input: { readonly caseId: string; readonly confirmationId: string },
) {
  const loaded = await loadOwnConfirmation(db, input)
  if (!loaded) return null
  const services = await findOwnRulingServices(db, input.confirmationId)
  const objections = await findObjections(db, input.confirmationId)
  return {
    ...loaded,
    ruled: factsOf(loaded.confirmation, services, objections, loaded.parties),
  }
}
