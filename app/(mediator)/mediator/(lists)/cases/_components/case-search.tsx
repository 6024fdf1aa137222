import { Icon } from '@/components/ui/icon'
import Form from 'next/form'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { addressOf, type CaseTab } from './case-tabs'

/** Finds a case by its number or by a party's name, within the tab that is open. */
export function CaseSearch({ tab, text }: { tab: CaseTab; text: string | null }) {
  return (
    <Form action="/mediator/cases" role="search" className="flex gap-2 px-3 pt-3">
      {tab === 'open' ? null : <input type="hidden" name="tab" value={tab} />}
      <div className="relative min-w-0 flex-1">
        <Input
          // A new key puts the searched text back after 清除 and after the way back.
          key={text ?? ''}
          name="q"
          type="search"
          enterKeyHint="search"
          maxLength={40}
          defaultValue={text ?? ''}
          aria-label={MEDIATOR.cases.search}
          placeholder={MEDIATOR.cases.search}
          className={cn('min-h-11 [&::-webkit-search-cancel-button]:hidden', text && 'pr-11')}
        />
        {text ? (
          <Link
            href={addressOf(tab)}
            aria-label={MEDIATOR.cases.clear}
            className="absolute inset-y-0 right-0 grid size-11 place-items-center rounded-md text-ink-3"
          >
            <Icon name="x" className="size-5" />
          </Link>
        ) : null}
      </div>
      <Button type="submit" aria-label={MEDIATOR.cases.searchButton} className="min-h-11 px-3.5">
        <Icon name="search" />
      </Button>
    </Form>
  )
}
