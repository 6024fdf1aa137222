'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { FOUR_PROPERTIES } from '@/lib/labels/zh-CN/four-properties'
import { checkDossier } from '@/lib/use-cases/dossier/check-dossier'
import { ARCHIVE_ACT } from '@/lib/labels/zh-CN/archive'
import { EXPLAIN } from '@/lib/labels/zh-CN/mediator-acts/explain'
import { dossierSlot, VOID_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
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

export const archiveDossierAction = defineAction(archiveDossier, {
  done: ({ caseId, volume }) => ({
    message: ARCHIVE_ACT.done(volume),
    refresh: `/institution/dossiers/${caseId}`,
  }),
})

export const explainSlotAction = defineAction(explainSlot, {
  done: ({ caseId, slot }) => ({
    message: EXPLAIN.done(dossierSlot[slot]),
    refresh: `/institution/dossiers/${caseId}`,
  }),
})
