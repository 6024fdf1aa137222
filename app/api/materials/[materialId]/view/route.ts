import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveView } from '@/lib/edge/download/serve-view'

/** One material for display on the page; every access is recorded. */
export const GET = defineRoute('material:view', authenticatePerson, serveView)
