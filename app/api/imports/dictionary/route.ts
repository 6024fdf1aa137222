import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePerson } from '@/lib/edge/route/person-auth'
import { checkDictionary } from '@/lib/edge/upload/check-dictionary'

/** Upload of a list of a dictionary's values: checked line by line, nothing is kept. */
export const POST = defineRoute('dictionary:list', authenticatePerson, checkDictionary)
