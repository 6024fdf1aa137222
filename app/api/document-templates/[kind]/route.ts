import { receiveTemplate } from '@/lib/edge/document/receive-template'
import { serveStarter } from '@/lib/edge/document/serve-template-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A Word file to begin a template of one document with. */
export const GET = defineRoute('institution:read', authenticatePerson, serveStarter)

/** A new version of the template of one document. */
export const POST = defineRoute('template:add', authenticatePerson, receiveTemplate)
