import { CircleUserRound } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The way to one's own account: devices and password. */
export function AccountLink() {
  return (
    <Link href="/account" aria-label={INSTITUTION_MENU.account} title={INSTITUTION_MENU.account} className={buttonClasses('quiet', 'icon')}>
      <CircleUserRound aria-hidden />
    </Link>
  )
}
