import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { presentDossier, type DossierView } from '../case/dossier-view'
import { loadDossier } from '../case/load-dossier'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

/**
 * The dossier of a case the actor's court referred, read-only. Every access is recorded in the
 * case's chain.
 */
export const getCourtDossier = defineSqlQuery(
  courtCaseSpec({
    act: 'dossier:read',
    input: z.strictObject({ caseId: CaseId }),
    load: (db, { caseId }) => loadDossier(db, caseId),
    caseOf: ({ state }) => state,
    event: ({ dossier }) => ({
      kind: 'dossier.read',
      data: { materials: dossier.materials.length },
    }),
    present: (facts, context): DossierView => maskNumbersInView(presentDossier(facts, context)),
  }),
)
