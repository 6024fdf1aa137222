import { CaseHeader } from '@/components/case/case-header'
import { PrintButton } from '@/components/layout/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import type { CaseHeaderView } from '@/lib/queries/case/case-header-view'

type Place = { readonly label: string; readonly href: string }

export interface SheetHeaderProps {
  header: CaseHeaderView
  title: string
  /** The list from which the case was opened. */
  list: Place
  detail: Place
}

/** The head of a sheet of a case that can be printed: where it is, and the way back to the case. */
export function SheetHeader({ header, title, list, detail }: SheetHeaderProps) {
  return (
    <CaseHeader
      header={header}
      page={title}
      trail={
        <Breadcrumb items={[list, { label: header.caseNo, href: detail.href }, { label: title }]} />
      }
      actions={
        <>
          <PrintButton />
          <SoftLink href={detail.href} className={buttonClasses()}>
            {detail.label}
          </SoftLink>
        </>
      }
    />
  )
}
