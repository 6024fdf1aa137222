import { SoftLink } from '@/components/ui/soft-link'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { TodayView } from '@/lib/queries/mediator/find-today'
import { addressOf } from '../cases/_components/case-tabs'

/**
 * Cases that the institution gave to somebody else in the last days: otherwise they would be gone
 * without a word.
 */
export function TakenBack({ sentences, more }: TodayView['takenBack']) {
  if (sentences.length === 0) return null
  return (
    <Notice tone="warn" className="mx-3 mt-3">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <WholeDays>{sentence}</WholeDays>
        </p>
      ))}
      {more > 0 ? <p>{MEDIATOR.today.takenBackMore(more)}</p> : null}
      <SoftLink
        href={addressOf('former')}
        className="inline-flex min-h-11 items-center text-court underline-offset-4 hover:underline"
      >
        {MEDIATOR.today.toFormer}
      </SoftLink>
    </Notice>
  )
}
