import { SoftLink } from '@/components/ui/soft-link'
import { RECORDING } from '@/lib/labels/zh-CN/recording'

/** Leads to the recordings of a case. */
export function RecordingsLink({ href }: { href: string }) {
  return (
    <SoftLink href={href} className="btn min-h-12 w-full justify-center">
      {RECORDING.list}
    </SoftLink>
  )
}
