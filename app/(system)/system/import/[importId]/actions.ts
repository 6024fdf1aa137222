'use server'

import { batchDone } from '@/app/_components/batch-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { importOrganisations } from '@/lib/use-cases/import/import-organisations'

export const importOrganisationsAction = defineAction(importOrganisations, { done: batchDone })
