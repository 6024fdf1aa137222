import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { decideArchive } from '@/lib/domain/dossier/decide-archive'
import { decideNotDestroyed } from '@/lib/domain/dossier/destruction'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ArchiveDossierInput } from './dossier.input'
import { loadDossierCheck } from './load-dossier-check'

/**
 * 归档, and 补充卷 of an archived case: an administrator has the dossier bound now. The system binds it
 * (lib/jobs/work-dossiers.ts).
 */
export const archiveDossier = defineUseCase({
  act: 'dossier:archive',
  input: ArchiveDossierInput,
  load: async (db, { caseId }) => {
    const loaded = await loadDossierCheck(db, caseId)
    const steps = (await findDestructionSteps(db, [caseId])).get(caseId) ?? []
    return loaded && { ...loaded, steps }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, check: { missing }, unbound, dossier, steps }) => {
    const there = decideNotDestroyed(steps)
    return there.ok
      ? decideArchive({ record, missing, unbound }, dossier.binding?.state ?? null)
      : there
  },
  write: async (db, grant, _decision, { record, dossier }, _input, { now }) => {
    await queueBinding(db, record, grant.actor, grant.actor.name, now)
    const volume = dossier.volumes.length + 1
    await appendEvent(db, {
      event: { kind: 'dossier.binding-started', data: { volume } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, volume })
  },
})
