import { ListForm } from '@/components/list/list-form'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { SoftLink } from '@/components/ui/soft-link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { addressOf, type CaseTab } from './case-tabs'

/** Finds a case by its number or by a party's name, within the open tab. */
export function CaseSearch({ tab, text }: { tab: CaseTab; text: string | null }) {
  return (
    <ListForm
      action="/mediator/cases"
      values={{ q: text ?? undefined }}
      className="flex max-w-[640px] gap-2 px-3 pt-3"
    >
      {tab === 'open' ? null : <input type="hidden" name="tab" value={tab} />}
      <div className="relative min-w-0 flex-1">
        <Input
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
          <SoftLink
            href={addressOf(tab)}
            aria-label={MEDIATOR.cases.clear}
            className="absolute inset-y-0 right-0 grid size-11 place-items-center rounded-md text-ink-3"
          >
            <Icon name="x" className="size-5" />
          </SoftLink>
        ) : null}
      </div>
      <Button type="submit" aria-label={MEDIATOR.cases.searchButton} className="min-h-11 px-3.5">
        <Icon name="search" />
      </Button>
    </ListForm>
  )
}
