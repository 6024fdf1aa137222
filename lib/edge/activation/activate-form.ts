import 'server-only'
import { activateAccount } from '@/lib/auth/entry/activate-account'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { ACTIVATE } from '@/lib/labels/zh-CN/activation'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { textOf, type EntryAnswer, type EntryFields } from '../action/define-entry-action'
import type { RequestOrigin } from '../action/request-origin'

/** Where someone arrives whose password was set. */
export const ACTIVATED_HREF = '/sign-in?activated=1'

/** Sets the first password by the link that was opened and the last four digits. */
export async function activateForm(
  fields: EntryFields,
  { address }: RequestOrigin,
): Promise<EntryAnswer> {
  const typed = (name: string) => textOf(fields, name) || undefined
  const outcome = await activateAccount({
    link: textOf(fields, 'link'),
    digits: toHalfWidth(textOf(fields, 'digits')).replace(/[\s-]/g, ''),
    chosen: typed('newPassword'),
    repeated: typed('repeatedPassword'),
    address,
  })
  if (outcome.ok) return { goTo: ACTIVATED_HREF }
  switch (outcome.because) {
    case 'gone':
      return { code: 'GONE', message: `${ACTIVATE.gone.title}。${ACTIVATE.gone.text}` }
    case 'wrong':
      return { code: 'WRONG', message: ACTIVATE.wrong }
    case 'throttled':
      return { code: 'THROTTLED', message: ACTIVATE.throttled(outcome.minutes) }
    case 'fields':
      return {
        code: 'MALFORMED',
        message: ACTIVATE.malformed,
        fieldErrors: Object.fromEntries(
          Object.entries(outcome.fields).map(([name, code]) => [name, fieldSentence(code)]),
        ),
      }
  }
}
