import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveView } from '@/lib/edge/serve-view'

/** One material to be read on the page; every look is recorded. */
export const GET = defineRoute('material:view', authenticatePerson, serveView)
