import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveVolumeExport } from '@/lib/edge/download/serve-volume-export'

/** Export of a bound volume with its originals; every export is recorded. */
export const GET = defineRoute('dossier:export', authenticatePerson, serveVolumeExport)
