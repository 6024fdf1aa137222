import { __iconData as searchX } from 'lucide-react/icons/search-x'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { INSTITUTION_TROUBLE } from '@/lib/labels/zh-CN/institution'

// Every page of the surface brings this one along, in case: so it is written once.
const WORDS = toStaticMarkup(
  <>
    <h1 className="sr-only">{INSTITUTION_TROUBLE.notFoundTitle}</h1>
    <EmptyState
      icon={searchX}
      title={INSTITUTION_TROUBLE.notFoundTitle}
      action={
        <SoftLink href="/" className={buttonClasses()}>
          {INSTITUTION_TROUBLE.home}
        </SoftLink>
      }
    >
      <p>{INSTITUTION_TROUBLE.notFoundText}</p>
    </EmptyState>
  </>,
)

/** What may not be seen does not exist. */
export default function InstitutionNotFound() {
  return (
    <Card flush>
      <div dangerouslySetInnerHTML={{ __html: WORDS }} />
    </Card>
  )
}
