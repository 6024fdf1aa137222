import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'
import type { SummaryFormView } from '@/lib/queries/mediator/get-summary-form'

/**
 * What was said to all in the topic, to be chosen. A plain form: the choice is in the address of
 * the next page.
 */
export function ChooseMessages({
  topicId,
  messages,
}: {
  topicId: string
  messages: SummaryFormView['messages']
}) {
  if (messages.length === 0) return <Notice>{SUM_UP.none}</Notice>
  return (
    <form method="get" className="flex flex-col gap-3">
      <input type="hidden" name="topic" value={topicId} />
      <p className="text-ink-2">{SUM_UP.help}</p>
      <fieldset className="flex flex-col">
        <legend className="mb-1 p-0 font-medium">{SUM_UP.choose}</legend>
        <ul className="divide-y divide-line-2 border-y border-line-2">
          {messages.map(({ id, author, when, text }) => (
            <li key={id}>
              <Checkbox
                name="m"
                value={id}
                defaultChecked
                className="min-h-11 w-full items-start py-2"
                label={
                  <span className="min-w-0">
                    <span className="font-semibold">{author}</span>{' '}
                    <span className="text-sm text-ink-3">
                      <WholeDays>{when}</WholeDays>
                    </span>
                    <span className="line-clamp-4 break-words whitespace-pre-line">{text}</span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <Button type="submit" variant="primary" size="lg" className="min-h-12">
        {SUM_UP.next}
      </Button>
    </form>
  )
}
