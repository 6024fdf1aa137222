import { URGE } from '@/lib/labels/zh-CN/urge'
import type { InstitutionFileView } from '@/lib/queries/institution/get-case-file'

/** Below the next step: that its mediator was urged to take it, by whom and with what note. */
export function UrgedLine({ urge }: Pick<InstitutionFileView, 'urge'>) {
  if (!urge?.urged) return null
  const { day, time, by, note } = urge.urged
  return (
    <div className="mt-2 border-t border-line-2 pt-2 text-sm">
      <p className="text-warn">{URGE.urgedBy(`${day} ${time}`, by)}</p>
      {note ? <p className="whitespace-pre-line break-words text-ink-2">{note}</p> : null}
    </div>
  )
}
