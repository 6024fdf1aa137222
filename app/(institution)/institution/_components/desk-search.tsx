import type { ReactNode } from 'react'
import { ConditionForm } from '@/components/list/condition-form'
import { ConditionSelect } from '@/components/list/condition-select'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'

export interface DeskSearchProps {
  action: string
  query: Readonly<Record<string, string | undefined>> & {
    readonly state?: string | undefined
    readonly field?: ConsultationField | undefined
  }
  /** States besides those that wait, which the list shows first of all. */
  states: readonly { readonly value: string; readonly label: string }[]
  words: Readonly<Record<'waiting' | 'anyField' | 'submit' | 'reset', string>>
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
  /** A condition ahead of the others. */
  children?: ReactNode
}

/** The conditions of a desk to which people write from outside: 调解申请, 在线咨询. */
export function DeskSearch({
  action,
  query,
  states,
  words,
  size,
  resetHref,
  children,
}: DeskSearchProps) {
  return (
    <ConditionForm action={action} values={query} size={size} words={words} resetHref={resetHref}>
      {children}
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect name="state" label={words.waiting} value={query.state} options={states} />
      </div>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="field"
          label={words.anyField}
          value={query.field}
          options={CONSULTATION_FIELDS.map((value) => ({ value, label: consultationField[value] }))}
        />
      </div>
    </ConditionForm>
  )
}
