import { serveWord } from '@/lib/edge/document/serve-word'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'

/** A document of a case as a Word file to work on. */
export const GET = defineRoute('case:read', authenticatePerson, serveWord)
