import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  editMediatorAccount,
  endMediatorSessions,
} from '@/lib/data/stores/mediator/mediator-account-store'
import { findLastMediatorChange } from '@/lib/data/stores/mediator/mediator-file-store'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { listChanges } from '@/lib/domain/audit/list-changes'
import { isOverCeiling } from '@/lib/domain/mediator/caseload-ceiling'
import { findProfileMistakes } from '@/lib/domain/mediator/profile-rules'
import { allow, refuse } from '@/lib/domain/refusal'
import { fileInWords, MEDIATOR_FIELD, profileOf } from '@/lib/labels/zh-CN/person-field'
import { readSealed } from '@/lib/platform/sealed-value'
import { sealedAccountPhone } from '../account/sealed-account'
import { defineUseCase } from '../define-use-case'
import { changedMeanwhile } from './changed-meanwhile'
import { refuseEndedFile } from './refuse-ended-file'
import { findFileWithLastChange } from './find-file-with-last-change'
import { EditMediatorInput } from './edit-mediator.input'
import { sealedIdentity } from './sealed-mediator'

/**
 * 修改调解员资料. An edit over someone else's is refused with who and when, and writes nothing. A new
 * phone is a new account name: the mediator is signed out everywhere.
 */
export const editMediator = defineUseCase({
  act: 'mediator:edit',
  input: EditMediatorInput,
  load: async (db, { mediatorId }, { actor }) => {
    const file = await findFileWithLastChange(db, mediatorId, actor)
    return file && { ...file, ceiling: await readCaseloadCeiling(db) }
  },
  scope: (_file, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (file, input, { today }) => {
    if (file.ended) return refuseEndedFile(file, file.ended)
    if (file.version !== input.version)
      return refuse(
        'PROFILE_CHANGED_MEANWHILE',
        changedMeanwhile(profileOf(file.name), file.lastChange),
      )
    const { mediatorId: _id, version: _version, name, phone, identityNumber, ...profile } = input
    const mistakes = {
      ...findProfileMistakes(profile, identityNumber, today),
      ...(isOverCeiling(profile.caseloadCap, file.profile.caseloadCap, file.ceiling) && {
        caseloadCap: 'CAP_OVER_CEILING',
      }),
    }
    if (Object.keys(mistakes).length > 0) return refuse('INPUT_INVALID', {}, mistakes)
    const oldPhone = readSealed(file.phoneSealed, 'accounts.phone_sealed', file.mediatorId)
    const oldIdentity =
      file.identitySealed &&
      readSealed(file.identitySealed, 'mediator_profiles.identity_sealed', file.mediatorId)
    const before = fileInWords({
      name: file.name,
      phone: oldPhone,
      identityNumber: oldIdentity,
      ...file.profile,
    })
    const after = fileInWords({
      ...file.profile,
      name,
      phone: phone ?? oldPhone,
      identityNumber: identityNumber ?? oldIdentity,
      ...profile,
    })
    const newPhone = phone !== undefined && phone !== oldPhone ? phone : null
    const newIdentity =
      identityNumber !== null && identityNumber !== oldIdentity ? identityNumber : null
    const masked = [
      ...(newPhone ? ['phone' as const] : []),
      ...(newIdentity ? ['identityNumber' as const] : []),
    ]
    return allow({
      changes: listChanges(MEDIATOR_FIELD, before, after, masked),
      name,
      profile,
      newPhone,
      newIdentity,
    })
  },
  write: async (
    db,
    grant,
    { changes, name, profile, newPhone, newIdentity },
    file,
    _input,
    { actor, now },
  ) => {
    const { mediatorId } = file
    if (changes.length === 0) return allow({ mediatorId, name, changed: false, signedOut: null })
    const answer = await editMediatorAccount(db, grant, file, {
      name,
      profile,
      phone: newPhone && sealedAccountPhone(mediatorId, newPhone),
      identity: newIdentity && sealedIdentity(mediatorId, newIdentity),
    })
    if (answer === 'changed_meanwhile') {
      const lastChange = await findLastMediatorChange(db, {
        mediatorId,
        institutionId: actor.institutionId,
      })
      return refuse('PROFILE_CHANGED_MEANWHILE', changedMeanwhile(profileOf(file.name), lastChange))
    }
    if (answer === 'phone_taken') return refuse('PHONE_TAKEN', {}, { phone: 'PHONE_TAKEN' })
    const signedOut = newPhone
      ? await endMediatorSessions(db, grant, mediatorId, now, 'phone_changed')
      : null
    const event = {
      kind: 'mediator.edited' as const,
      data: { mediatorId, mediator: name, changes },
    }
    await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
    return allow({ mediatorId, name, changed: true, signedOut })
  },
})
