'use client'

import Form from 'next/form'
import Link from 'next/link'
import type { FormEvent } from 'react'
import { Button, buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select, type SelectOption } from '@/components/ui/select'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

const PATH = '/institution/people'

export interface PeopleSearchProps {
  asked: { readonly q?: string | undefined; readonly state?: string | undefined; readonly type?: string | undefined }
  states: readonly SelectOption[]
  types: readonly SelectOption[]
}

/** What 服务人员列表 can be narrowed by. A whole phone number is cut to its last four digits before it goes into an address. */
export function PeopleSearch({ asked, states, types }: PeopleSearchProps) {
  function shorten(event: FormEvent<HTMLFormElement>): void {
    const field = event.currentTarget.elements.namedItem('q')
    if (!(field instanceof HTMLInputElement)) return
    const digits = field.value.replace(/[\s-]/g, '')
    if (/^\+?\d{11,14}$/.test(digits)) field.value = digits.slice(-4)
  }

  const isAsked = Boolean(asked.q || asked.state || asked.type)
  return (
    <Form action={PATH} role="search" onSubmit={shorten} className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
      <div className="min-w-0 flex-1 sm:max-w-[17rem]">
        <Input
          key={asked.q} type="search" name="q" defaultValue={asked.q} maxLength={60} aria-label={PEOPLE.search} placeholder={PEOPLE.search}
          enterKeyHint="search" data-list-search
        />
      </div>
      <div className="phone:w-full sm:w-[10.5rem]">
        <Select key={asked.state} name="state" aria-label={PEOPLE.state} defaultValue={asked.state ?? ''} placeholder={PEOPLE.anyState} options={states} />
      </div>
      <div className="phone:w-full sm:w-[15rem]">
        <Select key={asked.type} name="type" aria-label={PEOPLE.type} defaultValue={asked.type ?? ''} placeholder={PEOPLE.anyType} options={types} />
      </div>
      <Button type="submit">{PEOPLE.searchSubmit}</Button>
      {isAsked ? <Link href={PATH} className={buttonClasses('quiet')}>{PEOPLE.reset}</Link> : null}
    </Form>
  )
}
