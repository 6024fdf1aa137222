import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import type { MinutesSheetView } from '@/lib/queries/case/minutes-sheet-view'
import { MinutesEntryText } from './minutes-entry-text'

/** 调解笔录 as it is read: when and where, who was there, then what was said. */
export function MinutesSheet({ sheet }: { sheet: Omit<MinutesSheetView, 'header'> }) {
  const { line, head, sections } = sheet
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <Card title={`${line.name}（${line.of}）`} aside={line.stateWords}>
        <DefinitionList items={head} />
        {line.answers.length > 0 ? (
          <ul className="mt-3 flex flex-col gap-1">
            {line.answers.map((words) => (
              <li key={words} className="break-words">
                {words}
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
      {sections.length === 0 ? <p className="px-1 text-ink-3">{MINUTES.empty}</p> : null}
      {sections.map(({ section, title, entries }) => (
        <Card key={section} title={title}>
          <ol className="-my-1 divide-y divide-line-2">
            {entries.map((entry) => (
              <li key={entry.id} className="py-2">
                <MinutesEntryText entry={entry} />
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </div>
  )
}
