'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { VOID_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { FOUR_PROPERTIES } from '@/lib/labels/zh-CN/four-properties'
import { checkDossier } from '@/lib/use-cases/dossier/check-dossier'
import { voidMaterial } from '@/lib/use-cases/material/void-material'

export const voidMaterialAction = defineAction(voidMaterial, {
  done: ({ caseId, title }) => ({
    message: VOID_MATERIAL.done(title),
    refresh: `/institution/dossiers/${caseId}`,
  }),
})

export const checkDossierAction = defineAction(checkDossier, {
  done: () => ({ message: FOUR_PROPERTIES.queued }),
})
