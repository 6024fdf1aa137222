import { ForgetDone } from '@/components/ui/forget-done'
import { Notice } from '@/components/ui/notice'
import { PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'

/**
 * What was just done elsewhere, by the address's own word for it: saved, unchanged, ended, or
 * phone-2 (two devices were signed out).
 */
export function DoneNotice({ done, name }: { done: string | undefined; name: string }) {
  const words = wordsOf(done, name)
  return words === null ? null : (
    <Notice tone={done === 'unchanged' ? 'info' : 'ok'} className="mb-4">
      {words}
      <ForgetDone />
    </Notice>
  )
}

function wordsOf(done: string | undefined, name: string): string | null {
  if (done === 'ended') return SERVICE_END.doneNotice(name)
  if (done === 'saved') return PERSON_FORM.saved(name)
  if (done === 'unchanged') return PERSON_FORM.unchanged
  const devices = /^phone-(\d{1,3})$/.exec(done ?? '')?.[1]
  return devices === undefined ? null : PERSON_FORM.savedSignedOut(name, Number(devices))
}
