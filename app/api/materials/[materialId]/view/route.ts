import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { serveView } from '@/lib/edge/download/serve-view'

/** One material to be read on the page; every look is recorded. */
export const GET = defineRoute('material:view', authenticatePerson, serveView)
