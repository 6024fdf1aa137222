import { defineRoute } from '@/lib/edge/define-route'
import { authenticatePerson } from '@/lib/edge/person-auth'
import { serveJump } from '@/lib/edge/serve-jump'

/** Targets of the administrators' Ctrl-K. */
export const GET = defineRoute('case:list', authenticatePerson, serveJump)
