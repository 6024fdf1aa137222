import { DayInput } from '@/components/forms/day-input'
import { FilterActs } from '@/components/list/filter-acts'
import { ListForm } from '@/components/list/list-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { EXPORT_LISTS } from '@/lib/domain/audit/lists'
import { sizeParam } from '@/lib/edge/page/list-links'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { SEEN_EXPORTS } from '@/lib/labels/zh-CN/security'
import type { SeenExportsView } from '@/lib/queries/security/find-exports'

const { filter } = SEEN_EXPORTS
const CHOICES = [
  ...EXPORT_LISTS.map((list) => ({ value: list, label: EXPORTS[list] })),
  { value: 'volume', label: SEEN_EXPORTS.volume },
]

/** Filters of 导出记录; they go into the address. */
export function ExportsFilter({
  action,
  view: { query, size },
}: {
  action: string
  view: Pick<SeenExportsView, 'query' | 'size'>
}) {
  const { list, q, since, until } = query
  const ofPage = sizeParam(size)
  return (
    <ListForm
      action={action}
      values={{ list, q, since: since ?? undefined, until: until ?? undefined }}
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2.5 border-b border-line-2 px-4 py-3 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto] print:hidden"
    >
      {ofPage ? <input type="hidden" name="size" value={ofPage} /> : null}
      <Field label={filter.q} name="q" className="phone:col-span-2">
        <Input defaultValue={q} maxLength={60} data-list-search enterKeyHint="search" />
      </Field>
      <Field label={filter.list} name="list" className="phone:col-span-2">
        <Select placeholder={SEEN_EXPORTS.anyList} defaultValue={list ?? ''} options={CHOICES} />
      </Field>
      <Field label={filter.since} name="since">
        <DayInput defaultValue={since ?? ''} />
      </Field>
      <Field label={filter.until} name="until">
        <DayInput defaultValue={until ?? ''} />
      </Field>
      <div className="col-span-2 lg:col-span-1">
        <FilterActs submit={filter.submit} reset={filter.reset} resetHref={action} />
      </div>
    </ListForm>
  )
}
