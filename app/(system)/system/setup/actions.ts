'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { COURTS, INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import { createCourt } from '@/lib/use-cases/court/create-court'
import { createInstitution } from '@/lib/use-cases/institution/create-institution'

// The forms of courts and institutions opened from 初始设置: they come back to it.

export const createCourtInSetUpAction = defineAction(createCourt, {
  done: ({ name }) => ({
    message: COURTS.added(name),
    goTo: '/system/setup?done=court',
    refresh: '/system',
  }),
})

export const createInstitutionInSetUpAction = defineAction(createInstitution, {
  done: ({ name }) => ({
    message: INSTITUTIONS.added(name),
    goTo: '/system/setup?done=institution',
    refresh: '/system',
  }),
})
