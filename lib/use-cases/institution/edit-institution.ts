import 'server-only'
import { appendEvents } from '@/lib/data/stores/audit/event-store'
import {
  editInstitutionProfile,
  findInstitution,
  type InstitutionFile,
} from '@/lib/data/stores/institution/institution-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { listChanges } from '@/lib/domain/audit/list-changes'
import { findInstitutionMistakes } from '@/lib/domain/institution/profile-rules'
import { allow, refuse } from '@/lib/domain/refusal'
import {
  INSTITUTION_FIELD,
  organisationProfile,
  profileInWords,
} from '@/lib/labels/zh-CN/organisation-field'
import { defineUseCase } from '../define-use-case'
import { EditInstitutionInput } from './edit-institution.input'

/** 修改机构公开资料 (在线调解规则 第5条): one's own institution's, or that of one of its branches. */
export const editInstitution = defineUseCase({
  act: 'institution:edit',
  input: EditInstitutionInput,
  load: (db, { institutionId }) => findInstitution(db, institutionId),
  scope: (file, actor) => ({
    institutionId:
      file.parentId !== null && file.parentId === actor.institutionId
        ? file.parentId
        : file.institutionId,
  }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (file, { institutionId: _id, version, ...profile }) => {
    if (file.version !== version) return refuse('PROFILE_CHANGED_MEANWHILE', changedMeanwhile(file))
    const mistakes = findInstitutionMistakes(profile)
    if (Object.keys(mistakes).length > 0) return refuse('INPUT_INVALID', {}, mistakes)
    return allow({
      profile,
      changes: listChanges(
        INSTITUTION_FIELD,
        profileInWords(file.profile),
        profileInWords(profile),
      ),
    })
  },
  write: async (db, grant, { profile, changes }, file, _input, { actor, now }) => {
    const { institutionId, name } = file
    if (changes.length === 0) return allow({ institutionId, name, changed: false })
    if (!(await editInstitutionProfile(db, grant, file, profile, now))) {
      return refuse(
        'PROFILE_CHANGED_MEANWHILE',
        changedMeanwhile((await findInstitution(db, institutionId)) ?? file),
      )
    }
    const event = {
      kind: 'institution.edited' as const,
      data: { institutionId, institution: name, changes },
    }
    // What a parent institution changed in a branch is recorded with both.
    const recordedWith = [...new Set([actor.institutionId, institutionId])]
    await appendEvents(
      db,
      recordedWith.map((id) => ({
        event,
        subject: { ...tenantOf(actor), institutionId: id },
        by: actor,
        at: now,
      })),
    )
    return allow({ institutionId, name, changed: true })
  },
})

function changedMeanwhile({ name, changedBy, changedAt }: InstitutionFile) {
  return { what: organisationProfile(name), by: changedBy, at: changedAt?.toISOString() ?? null }
}
