import { ConditionForm } from '@/components/list/condition-form'
import { ConditionSelect } from '@/components/list/condition-select'
import { SearchInput } from '@/components/list/search-input'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'
import type { KnowledgeListQuery } from '@/lib/queries/institution/find-knowledge'

const { filter: words } = KNOWLEDGE

export interface KnowledgeSearchProps {
  action: string
  query: KnowledgeListQuery
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
}

/** The conditions of 常见问题. */
export function KnowledgeSearch({ action, query, size, resetHref }: KnowledgeSearchProps) {
  return (
    <ConditionForm action={action} values={query} size={size} words={words} resetHref={resetHref}>
      <div className="min-w-0 flex-1 phone:basis-full sm:max-w-[17rem]">
        <SearchInput q={query.q} label={words.search} hint={words.searchHint} />
      </div>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="field"
          label={words.anyField}
          value={query.field}
          options={CONSULTATION_FIELDS.map((value) => ({ value, label: consultationField[value] }))}
        />
      </div>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="state"
          label={words.anyState}
          value={query.state}
          options={[
            { value: 'published', label: KNOWLEDGE.published },
            { value: 'withdrawn', label: KNOWLEDGE.withdrawn },
          ]}
        />
      </div>
    </ConditionForm>
  )
}
