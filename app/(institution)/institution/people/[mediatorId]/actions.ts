'use server'

import { readHours } from '@/components/mediator/read-hours'
import { defineAction } from '@/lib/edge/action/define-action'
import { handedOver } from '@/lib/labels/zh-CN/handed-over'
import { LEAVE, ONCE, PERSON_FORM, TRAINING } from '@/lib/labels/zh-CN/person'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { setHours } from '@/lib/use-cases/mediator/set-hours'
import { setLeave } from '@/lib/use-cases/mediator/set-leave'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import { revokeTraining } from '@/lib/use-cases/training/revoke-training'

export const editMediatorAction = defineAction(editMediator, {
  done: ({ mediatorId, name, changed, signedOut }) => ({
    message: !changed
      ? PERSON_FORM.unchanged
      : signedOut === null
        ? PERSON_FORM.saved(name)
        : PERSON_FORM.savedSignedOut(name, signedOut),
    goTo: `/institution/people/${mediatorId}?done=${!changed ? 'unchanged' : signedOut === null ? 'saved' : `phone-${signedOut}`}`,
    refresh: '/institution/people',
  }),
})

export const resetMediatorPasswordAction = defineAction(resetMediatorPassword, {
  done: ({ mediatorId, ...account }) => {
    const { message, value } = handedOver(account, ONCE.done(account.name))
    return { message, refresh: '/institution/people', value: { ...value, mediatorId } }
  },
})

export const setLeaveAction = defineAction(setLeave, {
  done: ({ name, leave }) => ({
    message: leave ? LEAVE.saved(name, leave.from, leave.to) : LEAVE.cancelled(name),
    refresh: '/institution/people',
  }),
})

export const setHoursAction = defineAction(setHours, {
  read: readHours,
  done: ({ name }) => ({ message: HOURS.savedOf(name), refresh: '/institution/people' }),
})

export const recordTrainingAction = defineAction(recordTraining, {
  done: ({ title }) => ({ message: TRAINING.recorded(title), refresh: '/institution/people' }),
})

export const revokeTrainingAction = defineAction(revokeTraining, {
  done: ({ title }) => ({ message: TRAINING.revokedDone(title), refresh: '/institution/people' }),
})
