'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { ONCE } from '@/lib/labels/zh-CN/person'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'

export const createMediatorAction = defineAction(createMediator, {
  done: ({ mediatorId, name, phone, initialPassword, expiresAt, trainings }) => ({
    message: ONCE.done(name),
    refresh: '/institution/people',
    value: {
      mediatorId,
      name,
      phone,
      password: initialPassword,
      validUntil: stamp(expiresAt),
      caution:
        trainings === null
          ? ONCE.notOnRoster
          : `${SERVICE_END.carriedOver(trainings)}${ONCE.notOnRoster}`,
    },
  }),
})
