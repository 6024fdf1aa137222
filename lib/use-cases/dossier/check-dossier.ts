import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { queueRequestedCheck } from '@/lib/data/stores/dossier/check-queue-store'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { countVolumes } from '@/lib/data/stores/dossier/report-store'
import { decideCheck } from '@/lib/domain/dossier/decide-check'
import { decideNotDestroyed } from '@/lib/domain/dossier/destruction'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CheckDossierInput } from './check-dossier.input'

/**
 * 重新检测: the institution has its bound dossier checked now. The job records the report and the
 * event.
 */
export const checkDossier = defineUseCase({
  act: 'dossier:check',
  input: CheckDossierInput,
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    if (!record) return null
    const steps = (await findDestructionSteps(db, [caseId])).get(caseId) ?? []
    return { record, steps, volumes: await countVolumes(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ steps, volumes }) => {
    const there = decideNotDestroyed(steps)
    return there.ok ? decideCheck(volumes) : there
  },
  write: async (db, grant, _decision, { record }, _input, { now }) => {
    await queueRequestedCheck(db, grant, record.id, now)
    return allow(null)
  },
})
