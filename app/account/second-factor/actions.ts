'use server'

import { arrivalOf } from '@/lib/auth/landing'
import { groupDigits } from '@/lib/domain/access/second-factor'
import { defineAction } from '@/lib/edge/action/define-action'
import { PASSKEY } from '@/lib/labels/zh-CN/passkey'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { acknowledgeReset } from '@/lib/use-cases/second-factor/acknowledge-reset'
import { addPasskey } from '@/lib/use-cases/second-factor/add-passkey'
import { beginSecondFactor } from '@/lib/use-cases/second-factor/begin-second-factor'
import { confirmSecondFactor } from '@/lib/use-cases/second-factor/confirm-second-factor'
import { removePasskey } from '@/lib/use-cases/second-factor/remove-passkey'
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
  read: ({ password, code, proof }, sessionId) => ({ sessionId, password, code, proof }),
  done: ({ codes }) => ({
    message: SECOND_FACTOR.renewed,
    value: { codes: codes.map(groupDigits).join('\n') },
  }),
})

export const turnOffSecondFactorAction = defineAction(turnOffSecondFactor, {
  read: ({ password, code, proof }, sessionId) => ({ sessionId, password, code, proof }),
  done: () => ({ message: SECOND_FACTOR.turnedOff, refresh: '/account/second-factor' }),
})

// The first one shows its recovery codes, as the first code of an app does.
export const addPasskeyAction = defineAction(addPasskey, {
  read: ({ name, passkey, password, code, proof }, sessionId) => {
    return { sessionId, name, passkey, password, code, proof }
  },
  done: ({ codes }) =>
    codes === null
      ? { message: PASSKEY.added, refresh: '/account/second-factor' }
      : { message: SECOND_FACTOR.enabled, value: { codes: codes.map(groupDigits).join('\n') } },
})

export const removePasskeyAction = defineAction(removePasskey, {
  read: ({ passkeyId, password, code, proof }, sessionId) => {
    return { sessionId, passkeyId, password, code, proof }
  },
  done: ({ isOff }) => ({
    message: isOff ? SECOND_FACTOR.turnedOff : PASSKEY.removed,
    refresh: '/account/second-factor',
  }),
})

export const acknowledgeResetAction = defineAction(acknowledgeReset, {
  read: () => ({}),
  done: ({ role }, { returnTo }) => ({ message: '', goTo: arrivalOf(role, returnTo) }),
})
