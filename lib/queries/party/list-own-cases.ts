import 'server-only'
import { z } from 'zod'
import { findOwnCases, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { defineSqlQuery } from '../define-query'
import { titleOfOwn } from './own-title'

export type OwnCaseRow = {
  readonly caseId: string
  /** 许静和恒信物业的纠纷 */
  readonly title: string
  readonly institution: string | null
}

/** The cases in which someone takes part: mostly one. */
export const listOwnCases = defineSqlQuery({
  act: 'own-case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const cases = await findOwnCases(db, actor.id)
    return Promise.all(
      cases.map(async (each) => ({
        ...each,
        taking: await findTakingPart(db, each.id),
        parties: await findPartyNames(db, each.id),
      })),
    )
  },
  present: (cases, { actor }): readonly OwnCaseRow[] =>
    cases.map(({ id, institution, taking, parties }) => ({
      caseId: id,
      title: titleOfOwn(parties, findOwnParts(taking, actor.id)),
      institution,
    })),
})
