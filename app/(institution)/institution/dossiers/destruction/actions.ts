'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { DESTRUCTION } from '@/lib/labels/zh-CN/destruction'
import { decideDestruction } from '@/lib/use-cases/dossier/decide-destruction'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'

export const proposeDestructionAction = defineAction(proposeDestruction, {
  done: ({ caseNo }) => ({
    message: DESTRUCTION.proposed(caseNo),
    refresh: '/institution/dossiers/destruction',
  }),
})

export const decideDestructionAction = defineAction(decideDestruction, {
  done: ({ verdict, caseNo }) => ({
    message: DESTRUCTION.decided[verdict](caseNo),
    refresh: '/institution/dossiers/destruction',
  }),
})
