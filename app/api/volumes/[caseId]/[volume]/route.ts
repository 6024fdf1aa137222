import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'
import { serveVolumePart } from '@/lib/edge/download/serve-volume-part'

/** The file of a bound volume, for its reader; every opening is recorded. */
export const GET = defineRoute('dossier:read', authenticateOrRefuse, serveVolumePart)
