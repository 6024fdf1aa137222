import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findPacks } from '@/lib/data/stores/dossier/pack-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { presentPacks, type PackView } from './packs-view'

export type PacksView = {
  readonly packs: readonly PackView[]
  readonly isClosed: boolean
  readonly mayDownload: boolean
  readonly mayHandOver: boolean
}

/** What was handed to the court, on the case pages of institution, mediator and court; the page records the access. */
export const getPacks = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const [state, packs] = await Promise.all([findCaseState(db, caseId), findPacks(db, caseId)])
    return state && { state, packs }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, packs }, { actor }): PacksView => {
    const isClosed = state.status === 'closed' || state.status === 'archived'
    return {
      packs: presentPacks(packs),
      isClosed,
      mayDownload: mayAct(actor, 'pack:read', scopeOf(state)) !== null,
      mayHandOver: isClosed && mayAct(actor, 'dossier:hand-over', scopeOf(state)) !== null,
    }
  },
})
