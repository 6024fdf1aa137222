import 'server-only'
import { MAX_FILES_BYTES } from '@/lib/files/check-files'
import { holdFiles } from '@/lib/data/stores/file-scan/file-scan-store'
import {
  addDraftMaterial as storeMaterial,
  lockReferralDraft,
} from '@/lib/data/stores/referral/draft-store'
import { decideOpenDraft } from '@/lib/domain/referral/draft-steps'
import { allow, refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { AddDraftMaterialInput } from './draft.input'
import { MAX_FILES } from './submit-referral.input'

/**
 * 添加材料: one file, already checked and in storage, with title and slot, up to what the API takes.
 */
export const addDraftMaterial = defineUseCase({
  act: 'referral:draft',
  input: AddDraftMaterialInput,
  load: (db, { draftId }) => lockReferralDraft(db, draftId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state, materials }, { sha256, size }) => {
    const open = decideOpenDraft(state)
    if (!open.ok) return open
    if (materials.some((each) => each.sha256 === sha256)) return refuse('REGISTER_FILE_TWICE')
    const bytes = materials.reduce((sum, each) => sum + each.size, size)
    return materials.length >= MAX_FILES || bytes > MAX_FILES_BYTES
      ? refuse('REGISTER_FILES_FULL', { most: MAX_FILES })
      : allow(null)
  },
  write: async (db, grant, _decision, draft, input, { now }) => {
    const { draftId: _id, awaitsScan, ...file } = input
    await storeMaterial(db, grant, draft, { ...file, id: newId() }, now)
    if (awaitsScan) await holdFiles(db, [file.storageKey], now)
    return allow(null)
  },
})
