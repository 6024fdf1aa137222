'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { DESTRUCTION } from '@/lib/labels/zh-CN/destruction'
import { carryOutDestruction } from '@/lib/use-cases/dossier/carry-out-destruction'
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

export const carryOutDestructionAction = defineAction(carryOutDestruction, {
  done: ({ caseNo }) => ({
    message: DESTRUCTION.carriedOut(caseNo),
    refresh: '/institution/dossiers/destruction',
  }),
})
