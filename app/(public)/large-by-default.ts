import 'server-only'
import { cookies, headers } from 'next/headers'
import {
  DEFAULT_DISPLAY,
  DISPLAY_COOKIE,
  DISPLAY_SECONDS,
  serializeDisplay,
} from '@/components/layout/display-cookie'
import type { EntryAnswer } from '@/lib/edge/action/define-entry-action'
import { isHttps } from '@/lib/platform/forwarded'

/**
 * 关怀版 for those of 60 and older who come in on a device on which no one has chosen a size yet. Who
 * switches it off has chosen: it does not come back. Around the act of a form at the door, because
 * server actions alone may set cookies.
 */
export function largeByDefault<Args extends readonly unknown[]>(
  enter: (...args: Args) => Promise<EntryAnswer>,
): (...args: Args) => Promise<EntryAnswer> {
  return async (...args) => {
    const answer = await enter(...args)
    const jar = await cookies()
    if ('goTo' in answer && answer.isOver60 && !jar.has(DISPLAY_COOKIE))
      jar.set({
        name: DISPLAY_COOKIE,
        value: serializeDisplay({ ...DEFAULT_DISPLAY, scale: 'large' }),
        // On a device that others use too it ends with the browser.
        ...(!answer.isShared && { maxAge: DISPLAY_SECONDS }),
        sameSite: 'lax',
        path: '/',
        secure: isHttps(await headers()),
      })
    return answer
  }
}
