import { ForgetDone } from '@/components/ui/forget-done'
import { Notice } from '@/components/ui/notice'
import { TAKE } from '@/lib/labels/zh-CN/mediator-acts/take'
import { MEDIATOR_DONE, type MediatorDone } from '@/lib/labels/zh-CN/mediator'

/**
 * What was just done on another page, by the code in the address (`done`). A case that was taken
 * after its period had run out says that instead of what usually follows.
 */
export function DoneNotice({
  code,
  lapsedOn = null,
  className = 'mx-3 mt-3',
}: {
  code: string | readonly string[] | undefined
  /** The last day of a mediation period that has run out. */
  lapsedOn?: string | null
  className?: string
}) {
  if (typeof code !== 'string' || !Object.hasOwn(MEDIATOR_DONE, code)) return null
  const isLate = code === 'taken' && lapsedOn !== null
  return (
    <Notice tone={isLate ? 'warn' : 'ok'} className={className}>
      {isLate ? TAKE.lapsed(lapsedOn) : MEDIATOR_DONE[code as MediatorDone]}
      <ForgetDone />
    </Notice>
  )
}
