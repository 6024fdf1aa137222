'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { VOID_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { voidMaterial } from '@/lib/use-cases/material/void-material'

export const voidMaterialAction = defineAction(voidMaterial, {
  done: ({ caseId, title }) => ({
    message: VOID_MATERIAL.done(title),
    refresh: `/institution/dossiers/${caseId}`,
  }),
})
