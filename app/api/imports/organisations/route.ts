import { checkOrganisationFile } from '@/lib/edge/upload/check-import'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveImport } from '@/lib/edge/upload/receive-import'

/** Upload of a workbook of organisations and accounts: checked line by line, nothing is created. */
export const POST = defineRoute(
  'organisation:check-import',
  authenticatePerson,
  receiveImport(checkOrganisationFile),
)
