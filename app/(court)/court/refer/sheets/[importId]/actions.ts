'use server'

import { batchDone } from '@/app/_components/batch-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { importReferrals } from '@/lib/use-cases/import/import-referrals'

export const importReferralsAction = defineAction(importReferrals, { done: batchDone })
