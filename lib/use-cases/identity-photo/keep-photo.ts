import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addIdentityPhoto,
  findPhotographedChecks,
} from '@/lib/data/stores/identity-photo/identity-photo-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideKeepPhoto } from '@/lib/domain/identity-photo/decide-keep-photo'
import { allow } from '@/lib/domain/refusal'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { KeepPhotoInput } from './keep-photo.input'

async function load(db: Db, { caseId }: { readonly caseId: string }) {
  const record = await loadClock(db, caseId)
  return record && { ...record, checks: await findPhotographedChecks(db, caseId) }
}

/**
 * 附证件照片, before the file is received: may it belong to this check? Writes nothing but a refusal;
 * `keepPhoto` decides again.
 */
export const announcePhoto = defineUseCase({
  act: 'identity:keep-photo',
  input: z.strictObject({ caseId: CaseId, checkId: z.uuid('NOT_FOUND_ID') }),
  load,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { checkId }, { actor, today }) =>
    decideKeepPhoto(record, checkId, { actorId: actor.id, today }),
  write: async () => allow(null),
})

/**
 * 附证件照片 (在线诉讼规则 第7条): one photo of the document that was seen at a check, checked and in storage
 * already.
 */
export const keepPhoto = defineUseCase({
  act: 'identity:keep-photo',
  input: KeepPhotoInput,
  load,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { checkId }, { actor, today }) =>
    decideKeepPhoto(record, checkId, { actorId: actor.id, today }),
  write: async (db, grant, check, record, { caseId: _case, checkId, ...photo }, { now }) => {
    await addIdentityPhoto(db, grant, record, checkId, photo, now)
    await appendEvent(db, {
      event: {
        kind: 'identity.photo-kept',
        data: { checkId, person: check.person, on: check.on, sha256: photo.sha256 },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_17',
    })
    return allow(null)
  },
})
