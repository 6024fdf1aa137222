'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { chaseCases } from '@/lib/edge/chase/chase-cases'

export const chaseCasesAction = defineAction(chaseCases, {
  done: ({ sent, refused }) => ({
    message: '',
    refresh: '/court',
    goTo: `/court/chases?sent=${sent.length}${refused.length > 0 ? `&refused=${refused.length}` : ''}`,
  }),
})
