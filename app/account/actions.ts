'use server'

import { arrivalOf } from '@/lib/auth/landing'
import { forgetSessionCookie } from '@/lib/auth/session-cookie'
import { defineAction } from '@/lib/edge/action/define-action'
import { ACCOUNT, PASSWORD } from '@/lib/labels/zh-CN/account'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { INBOX } from '@/lib/labels/zh-CN/inbox'
import { changePassword } from '@/lib/use-cases/account/change-password'
import { markOwnNoticesRead } from '@/lib/use-cases/notice/mark-notices-read'
import { saveListPreference } from '@/lib/use-cases/preference/save-preference'
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
  read: ({ currentPassword, newPassword, repeatedPassword }, sessionId) => ({
    sessionId,
    currentPassword,
    newPassword,
    repeatedPassword,
  }),
  done: ({ first, role, ended }, { returnTo, isOld }) =>
    first || isOld === 'yes'
      ? { message: PASSWORD.firstChanged, goTo: arrivalOf(role, returnTo) }
      : { message: PASSWORD.changed(ended), refresh: '/account' },
})

// Every column that is shown is ticked in the form; what is left out is the rest of those the form
// names.
export const savePreferenceAction = defineAction(saveListPreference, {
  read: ({ list, density, column = [], shown = [] }) => {
    const kept = new Set([shown].flat())
    return { list, density, hidden: [column].flat().filter((key) => !kept.has(key)) }
  },
  done: () => ({ message: LIST_VIEW.saved, refresh: '/' }),
})

export const markNoticesReadAction = defineAction(markOwnNoticesRead, {
  done: ({ count }) => ({ message: INBOX.marked(count), refresh: '/account/notices' }),
})
