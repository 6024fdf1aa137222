'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { retireTemplate } from '@/lib/use-cases/document-template/retire-template'
import { setTemplateDay } from '@/lib/use-cases/document-template/set-template-day'

export const setTemplateDayAction = defineAction(setTemplateDay, {
  done: ({ version, from }) => ({
    message: TEMPLATES.daySet(version, from),
    refresh: '/institution/templates',
  }),
})

export const retireTemplateAction = defineAction(retireTemplate, {
  done: ({ version }) => ({
    message: TEMPLATES.retiredDone(version),
    refresh: '/institution/templates',
  }),
})
