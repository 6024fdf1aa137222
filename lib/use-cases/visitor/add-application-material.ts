import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { addDraftMaterial, lockOwnDraft } from '@/lib/data/stores/application/draft-store'
import { holdFiles } from '@/lib/data/stores/file-scan/file-scan-store'
import { MATERIAL_BYTES_AT_MOST, MATERIALS_AT_MOST } from '@/lib/domain/application/application'
import { allow, refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { AddApplicationMaterialInput } from './application.input'
import { defineVisitorAct } from './define-visitor-act'

/** 添加材料: one file, already checked and in storage, with its name and what it is to show. */
export const addApplicationMaterial = defineVisitorAct({
  act: 'application:add-material',
  input: AddApplicationMaterialInput,
  perform: async ({ awaitsScan, ...file }, { visitor: { proof }, grant, now }) => {
    if (proof === null) return refuse('APPLICATION_NOT_OPEN')
    return asVisitor(proof, 'add a file to an application', async (db) => {
      const draft = await lockOwnDraft(db)
      if (!draft) return refuse('APPLICATION_NOT_OPEN')
      const bytes = draft.materials.reduce((sum, { size }) => sum + size, file.size)
      if (draft.materials.length >= MATERIALS_AT_MOST || bytes > MATERIAL_BYTES_AT_MOST)
        return refuse('APPLICATION_FILES_FULL', { most: MATERIALS_AT_MOST })
      const added = await addDraftMaterial(db, grant, draft, { ...file, id: newId() }, now)
      if (!added) return refuse('APPLICATION_FILE_TWICE')
      if (awaitsScan) await holdFiles(db, [file.storageKey], now)
      return allow(null)
    })
  },
})
