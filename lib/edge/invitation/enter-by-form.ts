import 'server-only'
import { enterByInvitation, type EntryOutcome } from '@/lib/auth/entry/enter-by-invitation'
import { keepPartySession } from '@/lib/auth/entry/party-session-cookie'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { JOIN } from '@/lib/labels/zh-CN/join'
import { textOf, type EntryAnswer, type EntryFields } from '../action/define-entry-action'
import type { RequestOrigin } from '../action/request-origin'
import { isOnSharedDevice } from './on-shared-device'

/** Digits as people type them: with spaces, hyphens or full width. */
const digitsOf = (fields: EntryFields, name: string) =>
  toHalfWidth(textOf(fields, name)).replace(/[\s-]/g, '')

/** Comes in with the link that was opened and the last four digits. */
export async function enterByLinkForm(
  fields: EntryFields,
  origin: RequestOrigin,
): Promise<EntryAnswer> {
  const link = textOf(fields, 'link')
  const digits = digitsOf(fields, 'digits')
  const isShared = await isOnSharedDevice(fields)
  return answer(await enterByInvitation({ link, digits, ...origin, isShared }), isShared, {
    digits: JOIN.malformedDigits,
  })
}

/** Comes in with the code of a letter and the last four digits. */
export async function enterByCodeForm(
  fields: EntryFields,
  origin: RequestOrigin,
): Promise<EntryAnswer> {
  const code = digitsOf(fields, 'code')
  const digits = digitsOf(fields, 'digits')
  const isShared = await isOnSharedDevice(fields)
  return answer(await enterByInvitation({ code, digits, ...origin, isShared }), isShared, {
    ...(/^\d{8}$/.test(code) ? {} : { code: JOIN.malformedCode }),
    ...(/^\d{4}$/.test(digits) ? {} : { digits: JOIN.malformedDigits }),
  })
}

async function answer(
  outcome: EntryOutcome,
  isShared: boolean,
  malformed: Readonly<Record<string, string>>,
): Promise<EntryAnswer> {
  if (outcome.ok) {
    await keepPartySession(outcome.sessionId, isShared)
    const goTo = `/party/${outcome.isToHelp ? 'helping' : 'cases'}/${outcome.caseId}`
    return { goTo, isOver60: outcome.isOver60, isShared }
  }
  switch (outcome.because) {
    case 'throttled':
      return { code: 'THROTTLED', message: JOIN.throttled(outcome.minutes) }
    case 'wrong':
      return { code: 'WRONG', message: JOIN.wrong }
    case 'malformed':
      return { code: 'MALFORMED', message: JOIN.malformed, fieldErrors: malformed }
  }
}
