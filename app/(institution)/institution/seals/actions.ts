'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { setUpSeal } from '@/lib/edge/institution-seal/set-up-seal'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import { nameKeeper } from '@/lib/use-cases/institution-seal/name-keeper'
import { retireSeal } from '@/lib/use-cases/institution-seal/retire-seal'

export const setUpSealAction = defineAction(setUpSeal, {
  done: ({ name, keeper }) => ({
    message: SEALS.setUpDone(name, keeper),
    refresh: '/institution/seals',
  }),
})

export const nameKeeperAction = defineAction(nameKeeper, {
  done: ({ name, keeper }) => ({
    message: SEALS.replaceDone(name, keeper),
    refresh: '/institution/seals',
  }),
})

export const retireSealAction = defineAction(retireSeal, {
  done: ({ name }) => ({ message: SEALS.retireDone(name), refresh: '/institution/seals' }),
})
