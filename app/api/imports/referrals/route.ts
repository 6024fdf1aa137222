import { checkReferralFile } from '@/lib/edge/upload/check-import'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveImport } from '@/lib/edge/upload/receive-import'

/** Upload of a list of referrals: checked line by line, nothing is referred. */
export const POST = defineRoute(
  'referral:check-import',
  authenticatePerson,
  receiveImport(checkReferralFile),
)
