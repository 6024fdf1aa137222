import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveExport } from '@/lib/edge/download/serve-export'
import { exportDictionary } from '@/lib/queries/system/export-dictionary'

/** A dictionary with its versions as an XLSX file, as it can be imported; it is recorded. */
export const GET = defineRoute('dictionary:list', authenticatePerson, serveExport(exportDictionary))
