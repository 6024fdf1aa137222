import { checkCaseFile } from '@/lib/edge/check-import'
import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { receiveImport } from '@/lib/edge/receive-import'

/** Upload of a list of cases: checked line by line, nothing made. */
export const POST = defineRoute(
  'case:check-import',
  authenticatePerson,
  receiveImport(checkCaseFile),
)
