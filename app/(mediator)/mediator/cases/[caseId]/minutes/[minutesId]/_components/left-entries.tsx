'use client'

import { useOpenItems } from '@/components/device-queue/use-open-items'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { MINUTES_LEFT } from '@/lib/labels/zh-CN/mediator-acts/minutes-left'

/**
 * What this device has of minutes that take no entries any more: beside the minutes as they are
 * now, and nothing is overwritten. It is given up in the list of what is only on this device.
 */
export function LeftEntries({ minutesId }: { minutesId: string }) {
  const items = useOpenItems() ?? []
  const own = items.filter(({ item }) => item.form?.startsWith(`minutes:${minutesId}:`))
  if (own.length === 0) return null
  return (
    <div className="px-4 pb-3">
      <Notice tone="warn" title={MINUTES_LEFT.left}>
        <p>{MINUTES_LEFT.leftHelp}</p>
        <ul className="mt-1 divide-y divide-line-2">
          {own.map(({ item, words, refusal }) => (
            <li key={item.id} className="flex items-start gap-2 py-2">
              <div className="min-w-0 flex-1">
                <p className="whitespace-pre-wrap break-words">{words?.title}</p>
                {refusal ? (
                  <p className="break-words text-sm text-ink-2">
                    {MINUTES_LEFT.answer}：{refusal}
                  </p>
                ) : null}
              </div>
              {words ? <CopyButton text={words.title} /> : null}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
