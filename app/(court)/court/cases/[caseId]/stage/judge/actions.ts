'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { issuePaper } from '@/lib/use-cases/court-stage/issue-paper'
import { stageDone } from '../stage-href'

export const issuePaperAction = defineAction(issuePaper, {
  done: ({ caseId }) => stageDone(caseId, 'issued'),
})
