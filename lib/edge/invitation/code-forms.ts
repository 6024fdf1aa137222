import 'server-only'
import { enterByPhoneCode } from '@/lib/auth/entry/enter-by-phone-code'
import { keepPartySession } from '@/lib/auth/entry/party-session-cookie'
import { sendEntryCode } from '@/lib/auth/entry/send-entry-code'
import { arrivalOf } from '@/lib/auth/landing'
import { partyEntranceHref } from '@/lib/domain/access/return-to'
import { SHARED, SHARED_FIELD } from '@/lib/domain/access/shared-device'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { PARTY_ENTRANCE } from '@/lib/labels/zh-CN/party-entrance'
import { textOf, type EntryAnswer, type EntryFields } from '../action/define-entry-action'
import type { RequestOrigin } from '../action/request-origin'
import { isOnSharedDevice } from './on-shared-device'

const { errors } = PARTY_ENTRANCE

/** Sends the code; the page of the code then takes number and code. */
export async function sendCodeForm(
  fields: EntryFields,
  { address }: RequestOrigin,
): Promise<EntryAnswer> {
  const phone = textOf(fields, 'phone')
  switch (await sendEntryCode(phone, address)) {
    case 'malformed':
      return { code: 'MALFORMED', message: errors.check, fieldErrors: { phone: errors.phone } }
    case 'throttled':
      return { code: 'THROTTLED', message: errors.throttled }
    case 'sent':
      return {
        goTo: partyEntranceHref(textOf(fields, 'returnTo'), {
          isSent: true,
          isShared: textOf(fields, SHARED_FIELD) === SHARED,
        }),
      }
  }
}

/** Comes in with the number and the code. */
export async function enterByPhoneCodeForm(
  fields: EntryFields,
  origin: RequestOrigin,
): Promise<EntryAnswer> {
  const code = toHalfWidth(textOf(fields, 'code')).replace(/\s/g, '')
  const isShared = await isOnSharedDevice(fields)
  const phone = textOf(fields, 'phone')
  const entered = await enterByPhoneCode({ phone, code, ...origin, isShared })
  if (entered.ok) {
    await keepPartySession(entered.sessionId, isShared)
    return { goTo: arrivalOf('party', fields.returnTo), isOver60: entered.isOver60, isShared }
  }
  const message = {
    malformed: errors.check,
    wrong: errors.wrong,
    throttled: errors.throttled,
  }[entered.because]
  return {
    code: entered.because.toUpperCase(),
    message,
    ...(entered.because === 'malformed' && { fieldErrors: { code: errors.code } }),
  }
}
