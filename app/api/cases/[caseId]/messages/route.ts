import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateForm } from '@/lib/edge/route/person-auth'
import { receiveMessage } from '@/lib/edge/upload/receive-message'

/** A message with photos, files or voice, into one conversation of a case. */
export const POST = defineRoute('message:attach', authenticateForm, receiveMessage)
