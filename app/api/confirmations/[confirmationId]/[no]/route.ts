import { serveConfirmationPaper } from '@/lib/edge/confirmation/serve-paper'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** 受理通知书, 补正通知书, 民事裁定书 of an application, for its court. */
export const GET = defineRoute('confirmation:read', authenticatePerson, serveConfirmationPaper)
