import { CircleUserRound } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The way to one's own account, where one signs out. */
export function AccountLink() {
  return (
    <Link href="/account" className={buttonClasses('default', 'sm')}>
      <CircleUserRound aria-hidden />
      {INSTITUTION_MENU.account}
    </Link>
  )
}
