import 'server-only'
import {
  findConfirmedFacts,
  type ConfirmedFact,
  type RecordedFact,
} from '@/lib/domain/fact/undisputed-facts'
import type { Read } from '@/lib/data/door'
import { findPartyNames, type PartyName } from '../party/party-name-store'
import { findUndisputedFacts } from './undisputed-fact-store'

export type CaseFacts = {
  readonly parties: readonly PartyName[]
  readonly facts: readonly RecordedFact[]
  readonly confirmed: readonly ConfirmedFact[]
}

/** The facts of a case with its parties, and those among them that every party confirmed. */
export async function findCaseFacts(db: Read, caseId: string): Promise<CaseFacts> {
  const facts = await findUndisputedFacts(db, caseId)
  const parties = await findPartyNames(db, caseId)
  return { parties, facts, confirmed: findConfirmedFacts(facts, parties) }
}
