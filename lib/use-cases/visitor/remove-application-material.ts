import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { lockOwnDraft, removeDraftMaterial } from '@/lib/data/stores/application/draft-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { RemoveApplicationMaterialInput } from './application.input'
import { defineVisitorAct } from './define-visitor-act'

/** 去掉材料: while it is a draft; once submitted a file stays. */
export const removeApplicationMaterial = defineVisitorAct({
  act: 'application:remove-material',
  input: RemoveApplicationMaterialInput,
  perform: async ({ materialId }, { visitor: { proof }, grant }) => {
    if (proof === null) return refuse('APPLICATION_NOT_OPEN')
    return asVisitor(proof, 'remove a file of an application', async (db) => {
      const draft = await lockOwnDraft(db)
      if (!draft) return refuse('APPLICATION_NOT_OPEN')
      await removeDraftMaterial(db, grant, draft, materialId)
      return allow({ proof })
    })
  },
})
