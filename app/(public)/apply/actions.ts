'use server'

import { defineVisitorAction, OF_DRAFT, TO_DRAFT } from '@/lib/edge/action/define-visitor-action'
import { leaveApplication } from '@/lib/use-cases/visitor/leave-application'
import { removeApplicationMaterial } from '@/lib/use-cases/visitor/remove-application-material'
import { requestApplicationCode } from '@/lib/use-cases/visitor/request-application-code'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { startApplication } from '@/lib/use-cases/visitor/start-application'

export const startApplicationAction = defineVisitorAction(
  startApplication,
  ({ matter, proof }) =>
    matter === null
      ? { goTo: '/apply/self', pass: proof }
      : { goTo: `/apply/elsewhere?matter=${matter}` },
  TO_DRAFT,
)

export const saveApplicationAction = defineVisitorAction(
  saveApplication,
  ({ proof, next }) => ({ goTo: `/apply/${next}`, pass: proof }),
  OF_DRAFT,
)

export const removeApplicationMaterialAction = defineVisitorAction(
  removeApplicationMaterial,
  ({ proof }) => ({ goTo: '/apply/materials', pass: proof }),
  OF_DRAFT,
)

export const requestApplicationCodeAction = defineVisitorAction(
  requestApplicationCode,
  ({ proof }) => ({ goTo: '/apply/prove?sent=1', pass: proof }),
  OF_DRAFT,
)

export const leaveApplicationAction = defineVisitorAction(
  leaveApplication,
  () => ({ goTo: '/apply?done=left', pass: null }),
  OF_DRAFT,
)
