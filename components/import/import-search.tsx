import { ConditionForm } from '@/components/list/condition-form'
import { ConditionSelect } from '@/components/list/condition-select'
import { SearchInput } from '@/components/list/search-input'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { IMPORT_STATES } from '@/lib/domain/import/row-mistake'
import { IMPORT_KIND, IMPORTS, importState } from '@/lib/labels/zh-CN/import'
import type { ImportListQuery } from '@/lib/queries/import/find-imports'

const { filter: words } = IMPORTS

export interface ImportSearchProps {
  action: string
  query: ImportListQuery
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
  /** What is imported here. */
  kinds: readonly ImportKind[]
}

/** The conditions of 导入记录. */
export function ImportSearch({ action, query, size, resetHref, kinds }: ImportSearchProps) {
  return (
    <ConditionForm action={action} values={query} size={size} words={words} resetHref={resetHref}>
      <div className="min-w-0 flex-1 phone:basis-full sm:max-w-[17rem]">
        <SearchInput q={query.q} label={words.search} hint={words.searchHint} />
      </div>
      {kinds.length > 1 ? (
        <div className="phone:flex-1 sm:w-[10.5rem]">
          <ConditionSelect
            name="kind"
            label={words.anyKind}
            value={query.kind}
            options={kinds.map((value) => ({ value, label: IMPORT_KIND[value] }))}
          />
        </div>
      ) : null}
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="state"
          label={words.anyState}
          value={query.state}
          options={IMPORT_STATES.map((value) => ({ value, label: importState[value] }))}
        />
      </div>
    </ConditionForm>
  )
}
