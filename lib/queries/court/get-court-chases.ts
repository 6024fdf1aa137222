import 'server-only'
import { z } from 'zod'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCasesToChase } from '@/lib/data/stores/chase/chase-facts-store'
import { findChasesOfCases } from '@/lib/data/stores/chase/chase-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideChase } from '@/lib/domain/chase/decide-chase'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { CaseHeaderView } from '../case/case-header-view'
import { presentCaseFile } from '../case/present-case-file'
import { presentChase, type ChaseView } from '../chase/chase-view'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

export type CourtChasesView = {
  readonly header: CaseHeaderView
  /** The open ones first, then the latest. */
  readonly chases: readonly ChaseView[]
  /** The actor may call for the case now. */
  readonly mayChase: boolean
}

/** The 催办 of a case as its court reads them: who read each first, and what was answered. */
export const getCourtChases = defineSqlQuery(
  courtCaseSpec({
    act: 'chase:read',
    input: z.strictObject({ caseId: CaseId }),
    load: async (db, { caseId }) => {
      const file = await findCaseFile(db, caseId)
      const [facts] = await findCasesToChase(db, [caseId])
      return file && facts ? { file, facts, chases: await findChasesOfCases(db, [caseId]) } : null
    },
    caseOf: ({ file }) => file.state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'chases' } }),
    present: ({ file, facts, chases }, context): CourtChasesView => ({
      header: maskNumbersInView(presentCaseFile(file, context).header),
      chases: chases.map((chase) => presentChase(chase, file.state.courtName, context.today)),
      mayChase:
        mayAct(context.actor, 'case:chase', scopeOf(file.state)) !== null &&
        decideChase(
          facts,
          chases.filter(({ closed }) => closed === null),
          context,
        ).ok,
    }),
  }),
)
