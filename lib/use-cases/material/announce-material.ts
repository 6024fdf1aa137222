import 'server-only'
import { z } from 'zod'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideOpenDossier } from '@/lib/domain/dossier/decide-material'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'

/**
 * 添加材料 (操作手册 3.6), before the file is received: may this actor add to this dossier at all? Writes
 * nothing but a refusal. `addMaterial` decides again, because the case may change while the file is
 * on its way.
 */
export const announceMaterial = defineUseCase({
  act: 'material:add',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }) => findCase(db, caseId),
  scope: (record) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: ({ status }, _input, { actor }) => decideOpenDossier(status, actor.role),
  write: async () => allow(null),
})
