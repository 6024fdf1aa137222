import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import type { MinutesLineView } from '@/lib/queries/case/minutes-view'

/** 调解笔录 of a case, each with its state, who confirmed it, and the way to read it. */
export function MinutesList({
  minutes,
  folder,
  openMinutesId,
}: {
  minutes: readonly MinutesLineView[]
  /** The address under which each is read: /institution/cases/…/minutes. */
  folder: string
  /** Those that the reader goes on writing. */
  openMinutesId?: string | null
}) {
  const readWords = (id: string) => (id === openMinutesId ? MINUTES.goOn : MINUTES.read)
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {minutes.map(({ minutesId, name, of, state, stateWords, answers }) => (
        <li key={minutesId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
          <div className="min-w-0 flex-1 basis-[8rem] break-words">
            <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
              {name}
              <Chip tone={state === 'confirmed' ? 'ok' : 'neutral'}>{stateWords}</Chip>
            </h3>
            <p className="text-sm text-ink-3">{of}</p>
            {answers.map((words) => (
              <p key={words} className="text-sm text-ink-2">
                {words}
              </p>
            ))}
          </div>
          <SoftLink
            href={`${folder}/${minutesId}`}
            aria-label={`${readWords(minutesId)}${name}`}
            className="flex min-h-11 items-center text-court-strong"
          >
            {readWords(minutesId)}
          </SoftLink>
        </li>
      ))}
    </ul>
  )
}
