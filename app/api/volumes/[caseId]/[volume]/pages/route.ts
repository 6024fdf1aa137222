import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'
import { takePageReport } from '@/lib/edge/download/take-page-report'

/** Pages of a bound volume that its reader has shown. */
export const POST = defineRoute('dossier:read', authenticateOrRefuse, takePageReport)
