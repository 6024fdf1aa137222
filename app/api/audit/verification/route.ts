import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { streamVerification } from '@/lib/edge/route/stream-verification'

/** 核验: every chain recomputed, with progress; recorded. */
export const POST = defineRoute('audit:verify', authenticatePerson, streamVerification)
