import type { ComponentType } from 'react'
import { FORM } from '@/lib/labels/zh-CN/shell'
import type { NewVersionButtonProps } from './new-version-button'

/** Why an act has no answer, and where the page is of an earlier build, the way to the present. */
export type NoAnswer = {
  readonly sentence: string
  readonly Way?: ComponentType<NewVersionButtonProps>
}

/**
 * What happened to an act whose sending failed with `error`, in a sentence. Nothing of the page is
 * lost in any case. What explains more than the line is loaded beside the sending, and where even
 * that did not come, the sentence is that there is no answer.
 */
export const whyNoAnswer = async (
  change: Promise<typeof import('./system-change') | null>,
  error: unknown,
): Promise<NoAnswer> =>
  (await change)?.findChange(error) ?? {
    sentence: navigator.onLine ? FORM.noAnswer : FORM.offline,
  }
