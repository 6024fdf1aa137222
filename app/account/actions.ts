'use server'

import { landingOf } from '@/lib/auth/landing'
import { forgetSessionCookie } from '@/lib/auth/session-cookie'
import { defineAction } from '@/lib/edge/define-action'
import { ACCOUNT, PASSWORD } from '@/lib/labels/zh-CN/account'
import { changePassword } from '@/lib/use-cases/account/change-password'
import { signOut } from '@/lib/use-cases/session/sign-out'
import { signOutOthers } from '@/lib/use-cases/session/sign-out-others'

export const signOutAction = defineAction(signOut, {
  read: (_fields, sessionId) => ({ sessionId }),
  done: async () => {
    await forgetSessionCookie()
    return { message: ACCOUNT.signedOut, goTo: '/sign-in' }
  },
})

export const signOutOthersAction = defineAction(signOutOthers, {
  read: (_fields, sessionId) => ({ sessionId }),
  done: ({ sessions }) => ({ message: ACCOUNT.signedOutOthers(sessions), refresh: '/account' }),
})

export const changePasswordAction = defineAction(changePassword, {
  read: ({ currentPassword, newPassword, repeatedPassword }, sessionId) => ({ sessionId, currentPassword, newPassword, repeatedPassword }),
  done: ({ first, role, ended }) =>
    first ? { message: PASSWORD.firstChanged, goTo: landingOf(role) } : { message: PASSWORD.changed(ended), refresh: '/account' },
})
