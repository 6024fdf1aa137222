import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findLastOpening } from '@/lib/data/stores/dossier/dossier-store'
import { countInnerFile } from '@/lib/data/stores/dossier/inner-file-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { presentDossier, type DossierView } from '../case/dossier-view'
import { loadDossier } from '../case/load-dossier'
import { isSameOpening } from '../case/opening'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/**
 * 卷宗详情 (操作手册 3.6): the catalogue with its materials and what is missing. Each opening is recorded
 * in the case's chain.
 */
export const getDossier = defineSqlQuery({
  act: 'dossier:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    if (!administeredBy(actor)) return null
    const [facts, lastOpening, inner] = await Promise.all([
      loadDossier(db, caseId),
      findLastOpening(db, caseId, actor.id),
      countInnerFile(db, caseId),
    ])
    return facts && { ...facts, lastOpening, inner }
  },
  scope: ({ state }) => scopeOf(state),
  record: ({ state, dossier, lastOpening }, _input, { now }) => {
    if (isSameOpening(lastOpening, now)) return null
    return {
      event: { kind: 'dossier.read', data: { materials: dossier.materials.length } },
      subject: {
        caseId: state.id,
        courtId: state.courtId,
        institutionId: state.institutionId,
      },
    }
  },
  present: (read, context): DossierView => presentDossier(read, context),
})
