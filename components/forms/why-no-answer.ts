import type { ComponentType } from 'react'
import { FORM } from '@/lib/labels/zh-CN/shell'
import type { NewVersionButtonProps } from './new-version-button'

/** Why an act has no answer, and where the page is of an earlier build, the way to the present. */
export type NoAnswer = {
  readonly sentence: string
  readonly Way?: ComponentType<NewVersionButtonProps>
}

/** On a weak line the sentence does not wait for what would only make it more exact. */
const LOOK_MS = 3_000

/**
 * What happened to an act whose sending failed with `error`, in a sentence. Nothing of the page is
 * lost in any case. What is rarely the reason is loaded when it may be one: pages are smaller.
 */
export async function whyNoAnswer(error: unknown): Promise<NoAnswer> {
  if (!navigator.onLine) return { sentence: FORM.offline }
  const unknown = { sentence: FORM.noAnswer }
  const change = import('./system-change').then(({ findChange }) => findChange(error))
  const late = new Promise<null>((resolve) => setTimeout(resolve, LOOK_MS, null))
  return (await Promise.race([change.catch(() => null), late])) ?? unknown
}
