import 'server-only'
import { z } from 'zod'
import { findPutFacts } from '@/lib/data/stores/fact/undisputed-fact-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import {
  findConfirmedFacts,
  findHoldingAnswer,
  type FactAnswer,
} from '@/lib/domain/fact/undisputed-facts'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnFactView = {
  readonly id: string
  readonly no: number
  readonly text: string
  /** What the own party said last; null: nothing yet. */
  readonly answer: FactAnswer | null
  /** Every party confirmed it. */
  readonly isUndisputed: boolean
}

export type OwnFactsView = {
  readonly caseId: string
  readonly partyId: string
  readonly facts: readonly OwnFactView[]
  /** The case is in mediation, and the reader answers for their party. */
  readonly mayAnswer: boolean
}

/** 核对事实: the facts that were put to the parties, with the answers of the own one. */
export const getOwnFacts = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const taking = await findTakingPart(db, caseId)
    const part = findOwnParts(taking, actor.id).find(({ kind }) => kind !== 'invited')
    if (part?.partyId == null) return null
    const [facts, parties] = await Promise.all([
      findPutFacts(db, caseId),
      findPartyNames(db, caseId),
    ])
    return { found, taking, part, partyId: part.partyId, facts, parties }
  },
  scope: scopeOfTaking,
  present: ({ found, part, partyId, facts, parties }): OwnFactsView => {
    const undisputed = new Set(findConfirmedFacts(facts, parties).map(({ id }) => id))
    return {
      caseId: found.id,
      partyId,
      mayAnswer: found.status === 'in_mediation' && mayDo(participationOf(part), 'consent'),
      facts: facts
        .filter(({ end }) => end === null)
        .map((fact) => ({
          id: fact.id,
          no: fact.no,
          text: fact.text,
          answer: findHoldingAnswer(fact, partyId)?.answer ?? null,
          isUndisputed: undisputed.has(fact.id),
        })),
    }
  },
})
