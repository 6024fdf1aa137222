import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageHeader } from './page-header'

export interface FormPageProps {
  /** The path to this page, from its list. */
  trail: readonly Crumb[]
  title: string
  subtitle?: string
  /** Room for two columns of fields. */
  isWide?: boolean
  /** The form ends in a slip that is printed, without the header of the page. */
  endsInSlip?: boolean
  /** The form. */
  children: ReactNode
}

/** A page of one form: where it belongs, and the form in a card. */
export function FormPage({
  trail,
  title,
  subtitle,
  isWide = false,
  endsInSlip = false,
  children,
}: FormPageProps) {
  return (
    <>
      <div className={endsInSlip ? 'print:hidden' : undefined}>
        <PageHeader trail={<Breadcrumb items={trail} />} title={title} subtitle={subtitle} />
      </div>
      <div className={isWide ? 'max-w-[60rem]' : 'max-w-[44rem]'}>
        <Card>{children}</Card>
      </div>
    </>
  )
}
