import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ValueState } from '@/lib/domain/dictionary/values'
import { DICTIONARY, valueState } from '@/lib/labels/zh-CN/dictionary'

const STATES = Object.entries(valueState).map(([value, label]) => ({ value, label }))

/** Narrows the values by a word and by their state. */
export function ValueSearch({
  path,
  q,
  state,
}: {
  path: string
  q: string
  state: ValueState | null
}) {
  return (
    <form
      action={path}
      role="search"
      className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden"
    >
      <div className="min-w-[12em] flex-1 sm:max-w-[22em]">
        <Input
          type="search"
          name="q"
          key={q}
          defaultValue={q}
          maxLength={60}
          aria-label={DICTIONARY.search}
          placeholder={DICTIONARY.search}
          enterKeyHint="search"
        />
      </div>
      <div className="min-w-[9em]">
        <Select
          name="state"
          key={state}
          defaultValue={state ?? ''}
          options={STATES}
          placeholder={DICTIONARY.all}
          aria-label={DICTIONARY.state}
        />
      </div>
      <Button type="submit">{DICTIONARY.searchButton}</Button>
    </form>
  )
}
