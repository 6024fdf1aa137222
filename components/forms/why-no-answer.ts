import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { FORM } from '@/lib/labels/zh-CN/shell'

/** Why an act has no answer. `isOldPage`: the page is of an earlier build. */
export type NoAnswer = { readonly sentence: string; readonly isOldPage: boolean }

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

/**
 * What happened to an act whose sending failed with `error`, in a sentence. Nothing of the page is
 * lost in any case.
 */
export async function whyNoAnswer(error: unknown): Promise<NoAnswer> {
  if (unstable_isUnrecognizedActionError(error)) return { sentence: FORM.oldPage, isOldPage: true }
  if (!navigator.onLine) return { sentence: FORM.offline, isOldPage: false }
  const until = await findMaintenanceEnd()
  const sentence = until === null ? FORM.noAnswer : FORM.maintained(until)
  return { sentence, isOldPage: false }
}
