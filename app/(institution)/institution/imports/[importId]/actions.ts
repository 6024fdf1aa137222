'use server'

import { defineAction } from '@/lib/edge/define-action'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import type { BatchDone } from '@/lib/use-cases/import/run-batch'

const batchDone = ({ made, failed, left, isPaused }: BatchDone) => ({
  message: isPaused ? IMPORT_PAGE.paused : left === 0 ? IMPORT_PAGE.done(made, failed) : IMPORT_PAGE.batchDone(left),
  value: { made: String(made), failed: String(failed), left: String(left) },
})

export const importCasesAction = defineAction(importCases, { done: batchDone })

export const importMediatorsAction = defineAction(importMediators, { done: batchDone })
