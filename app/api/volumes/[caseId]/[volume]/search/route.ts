import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateOrRefuse } from '@/lib/edge/route/person-auth'
import { serveVolumeSearch } from '@/lib/edge/download/serve-volume-search'

/** Where words are in a bound volume. */
export const GET = defineRoute('dossier:read', authenticateOrRefuse, serveVolumeSearch)
