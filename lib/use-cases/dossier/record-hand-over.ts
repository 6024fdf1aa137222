import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, lockCase } from '@/lib/data/stores/case/case-store'
import { queueCheck } from '@/lib/data/stores/dossier/check-queue-store'
import { addPack } from '@/lib/data/stores/dossier/pack-store'
import { countVolumes } from '@/lib/data/stores/dossier/report-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { stageAfterHandOver } from '@/lib/domain/court-stage/decide-transfer'
import { allow } from '@/lib/domain/refusal'
import { packNumber } from '@/lib/labels/zh-CN/court-pack'
import { defineUseCase } from '../define-use-case'
import { RecordHandOverInput } from './hand-over.input'
import { decidePlanAsSeen, loadHandOver } from './load-hand-over'

/**
 * 移送: the pack that was made is handed to the court, under the next number of its series, naming
 * the former one. A bound dossier is checked with it. Refused where the dossier changed while the
 * pack was made.
 */
export const recordHandOver = defineUseCase({
  act: 'dossier:hand-over',
  input: RecordHandOverInput,
  load: async (db, input) => {
    // The clerk receives or sends back what is there: one after the other.
    await lockCase(db, input.caseId)
    return loadHandOver(db, input)
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: decidePlanAsSeen,
  write: async (db, grant, { kind, items }, { record, former }, input, { now }) => {
    const { year, number, storageKey, sha256, size } = input
    const list = items.map(({ id, title, fileName, size: bytes, sha256: hash }, index) => ({
      no: index + 1,
      materialId: id,
      title,
      fileName,
      size: bytes,
      sha256: hash,
    }))
    const pack = { kind, numberYear: year, number, formerId: former?.id ?? null, list }
    const added = await addPack(db, grant, record, { ...pack, storageKey, sha256, size }, now)
    if (!added.ok) return added
    const words = packNumber(year, number)
    const courtStage = stageAfterHandOver(kind, record)
    const transition = {
      move: 'hand_over',
      from: record.status,
      to: record.status,
      changes: courtStage ? { courtStage } : {},
      event: {
        kind: 'dossier.handed-over',
        data: {
          packId: added.value.packId,
          pack: kind,
          number: words,
          former: former && packNumber(former.numberYear, former.number),
          items: list.length,
          sha256,
        },
      },
      basis: null,
    } as const
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await notify(db, {
      kind: 'dossier.handed-over',
      facts: { by: grant.actor.name, pack: kind },
      about: record,
      to: toClerks(record.courtId),
      by: grant.actor,
      at: now,
    })
    if ((await countVolumes(db, record.id)) > 0)
      await queueCheck(db, record.id, 'handover', grant.actor.id, now)
    return allow({ packId: added.value.packId, number: words })
  },
})
