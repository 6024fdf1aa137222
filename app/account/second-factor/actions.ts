'use server'

import { arrivalOf } from '@/lib/auth/landing'
import { groupDigits } from '@/lib/domain/access/second-factor'
import { defineAction } from '@/lib/edge/action/define-action'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { acknowledgeReset } from '@/lib/use-cases/second-factor/acknowledge-reset'
import { beginSecondFactor } from '@/lib/use-cases/second-factor/begin-second-factor'
import { confirmSecondFactor } from '@/lib/use-cases/second-factor/confirm-second-factor'
import { renewRecoveryCodes } from '@/lib/use-cases/second-factor/renew-recovery-codes'
import { turnOffSecondFactor } from '@/lib/use-cases/second-factor/turn-off-second-factor'

export const beginSecondFactorAction = defineAction(beginSecondFactor, {
  read: () => ({}),
  done: () => ({ message: '', refresh: '/account/second-factor' }),
})

// Without `refresh`: the page would show what is enabled and drop the codes of this answer.
export const confirmSecondFactorAction = defineAction(confirmSecondFactor, {
  read: ({ code }, sessionId) => ({ sessionId, code }),
  done: ({ codes }) => ({
    message: SECOND_FACTOR.enabled,
    value: { codes: codes.map(groupDigits).join('\n') },
  }),
})

export const renewRecoveryCodesAction = defineAction(renewRecoveryCodes, {
  read: ({ password, code }, sessionId) => ({ sessionId, password, code }),
  done: ({ codes }) => ({
    message: SECOND_FACTOR.renewed,
    value: { codes: codes.map(groupDigits).join('\n') },
  }),
})

export const turnOffSecondFactorAction = defineAction(turnOffSecondFactor, {
  read: ({ password, code }, sessionId) => ({ sessionId, password, code }),
  done: () => ({ message: SECOND_FACTOR.turnedOff, refresh: '/account/second-factor' }),
})

export const acknowledgeResetAction = defineAction(acknowledgeReset, {
  read: () => ({}),
  done: ({ role }, { returnTo }) => ({ message: '', goTo: arrivalOf(role, returnTo) }),
})
