'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import { batchDone } from '@/app/_components/batch-done'

export const importCasesAction = defineAction(importCases, { done: batchDone })

export const importMediatorsAction = defineAction(importMediators, { done: batchDone })
