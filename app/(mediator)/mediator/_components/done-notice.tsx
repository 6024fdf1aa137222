import { Notice } from '@/components/ui/notice'
import { MEDIATOR_DONE, type MediatorDone } from '@/lib/labels/zh-CN/mediator'
import { ForgetDone } from './forget-done'

/** What was just done on another page, by the code in the address (`done`). */
export function DoneNotice({ code }: { code: string | readonly string[] | undefined }) {
  if (typeof code !== 'string' || !Object.hasOwn(MEDIATOR_DONE, code)) return null
  return (
    <Notice tone="ok" className="mx-3 mt-3">
      {MEDIATOR_DONE[code as MediatorDone]}
      <ForgetDone />
    </Notice>
  )
}
