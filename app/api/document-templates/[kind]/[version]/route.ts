import { serveTemplateFile } from '@/lib/edge/document/serve-template-file'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A version of a template, as it was uploaded or filled to be tried. */
export const GET = defineRoute('institution:read', authenticatePerson, serveTemplateFile)
