'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PHRASE } from '@/lib/labels/zh-CN/phrase'
import { addPhrase } from '@/lib/use-cases/phrase/add-phrase'
import { removePhrase } from '@/lib/use-cases/phrase/remove-phrase'

export const addPhraseAction = defineAction(addPhrase, {
  done: () => ({ message: PHRASE.added, refresh: '/account/phrases' }),
})

export const removePhraseAction = defineAction(removePhrase, {
  done: () => ({ message: PHRASE.removed, refresh: '/account/phrases' }),
})
