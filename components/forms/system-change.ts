import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { NEW_VERSION } from '@/lib/labels/zh-CN/new-version'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { NewVersionButton } from './new-version-button'
import type { NoAnswer } from './why-no-answer'

const UNTIL = /<meta name="heyi-maintenance" content="[^"]*T(\d\d:\d\d)[^"]*">/

/** On a weak line the sentence does not wait for what would only make it more exact. */
const LOOK_MS = 3_000

/** Until when the system is maintained, `22:30`; null where it is not, or that is not known. */
async function findMaintenanceEnd(): Promise<string | null> {
  const page = window.location.pathname
  try {
    const signal = AbortSignal.timeout(LOOK_MS)
    const answer = await fetch(page, { cache: 'no-store', signal })
    return answer.status === 503 ? (UNTIL.exec(await answer.text())?.[1] ?? null) : null
  } catch {
    return null
  }
}

/** What explains that an act has no answer: another build, the line, or a maintenance. */
export async function findChange(error: unknown): Promise<NoAnswer> {
  if (unstable_isUnrecognizedActionError(error))
    return { sentence: NEW_VERSION.oldPage, Way: NewVersionButton }
  if (!navigator.onLine) return { sentence: FORM.offline }
  const until = await findMaintenanceEnd()
  return { sentence: until === null ? FORM.noAnswer : NEW_VERSION.maintained(until) }
}
