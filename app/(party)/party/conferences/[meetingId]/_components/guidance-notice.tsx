import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { GUIDANCE_FOR_PARTIES } from '@/lib/labels/zh-CN/guidance'
import { getOwnGuidance } from '@/lib/queries/guidance/get-own-guidance'

/** That a judge gives guidance, who it is and why; nothing where no judge comes. */
export async function readGuidanceNotice(actor: Actor, meetingId: string) {
  const found = await orNotFound(getOwnGuidance(actor, { meetingId }))
  if (!found) return null
  const { title, who, why, what } = GUIDANCE_FOR_PARTIES
  return (
    <Notice title={title}>
      {[who(found.judge), why(found.question), ...what].map((line) => (
        <p key={line} className="break-words">
          {line}
        </p>
      ))}
    </Notice>
  )
}
