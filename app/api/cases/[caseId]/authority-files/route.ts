import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { receiveAuthorityPage } from '@/lib/edge/upload/receive-authority-page'

/** One page of 授权委托书, from its agent. */
export const POST = defineRoute('authority:attach', authenticatePerson, receiveAuthorityPage)
