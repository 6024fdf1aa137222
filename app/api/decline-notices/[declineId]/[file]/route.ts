import { serveDeclineNotice } from '@/lib/edge/download/serve-decline-notice'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/**
 * 不受理通知书 of a decline as PDF or, where the institution's template was in use, as Word file; every
 * download is recorded.
 */
export const GET = defineRoute('decline:list', authenticatePerson, serveDeclineNotice)
