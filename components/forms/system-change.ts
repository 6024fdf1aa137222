import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { NEW_VERSION } from '@/lib/labels/zh-CN/new-version'
import { NewVersionButton } from './new-version-button'
import type { NoAnswer } from './why-no-answer'

const UNTIL = /<meta name="heyi-maintenance" content="[^"]*T(\d\d:\d\d)[^"]*">/

/** What of the system explains that an act has no answer; null: nothing that is known. */
export async function findChange(error: unknown): Promise<NoAnswer | null> {
  if (unstable_isUnrecognizedActionError(error))
    return { sentence: NEW_VERSION.oldPage, Way: NewVersionButton }
  const answer = await fetch(window.location.pathname, { cache: 'no-store' })
  const until = answer.status === 503 ? UNTIL.exec(await answer.text())?.[1] : undefined
  return until === undefined ? null : { sentence: NEW_VERSION.maintained(until) }
}
