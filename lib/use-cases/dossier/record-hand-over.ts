import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { queueCheck } from '@/lib/data/stores/dossier/check-queue-store'
import { addPack } from '@/lib/data/stores/dossier/pack-store'
import { countVolumes } from '@/lib/data/stores/dossier/report-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { allow } from '@/lib/domain/refusal'
import { packNumber } from '@/lib/labels/zh-CN/court-pack'
import { defineUseCase } from '../define-use-case'
import { RecordHandOverInput } from './hand-over.input'
import { decidePlanAsSeen, loadHandOver } from './load-hand-over'

/**
 * 移送: the pack that was made is handed to the court, under the next number of its series, naming the former one. A bound
 * dossier is checked with it. Refused where the dossier changed while the pack was made.
 */
export const recordHandOver = defineUseCase({
  act: 'dossier:hand-over',
  input: RecordHandOverInput,
  load: loadHandOver,
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
    await appendEvent(db, {
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
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
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
