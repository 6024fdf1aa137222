import type { ReactNode } from 'react'
import { FilterActs } from './filter-acts'
import { ListForm } from './list-form'

/** The conditions of a list in one row, with 查询 and 重置 at its end. */
export function ConditionForm({
  action,
  values,
  size,
  words,
  resetHref,
  children,
}: {
  /** The list's path. */
  action: string
  /** The conditions in the address, by field name. */
  values: Readonly<Record<string, string | undefined>>
  /** Also kept in the address: the page size. */
  size: string | undefined
  words: Readonly<Record<'submit' | 'reset', string>>
  /** The list without conditions. */
  resetHref: string
  children: ReactNode
}) {
  return (
    <ListForm
      action={action}
      values={values}
      className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden"
    >
      {size ? <input type="hidden" name="size" value={size} /> : null}
      {children}
      <FilterActs submit={words.submit} reset={words.reset} resetHref={resetHref} />
    </ListForm>
  )
}
