import { SoftLink } from '@/components/ui/soft-link'
import { PUBLIC } from '@/lib/labels/zh-CN/public-page'

const LINKS = [
  { href: '/apply', label: PUBLIC.apply },
  { href: '/consult', label: PUBLIC.consult },
  { href: '/answers', label: PUBLIC.knowledge },
  { href: '/roster', label: PUBLIC.roster },
  { href: '/about', label: PUBLIC.about },
  { href: '/verify', label: PUBLIC.verify },
  { href: '/device-check', label: PUBLIC.devices },
  { href: '/privacy', label: PUBLIC.privacy },
  { href: '/sign-in', label: PUBLIC.signIn },
] as const

/** The pages that need no account, linked from each of them. */
export function PublicLinks({ className }: { className?: string }) {
  return (
    <nav aria-label={PUBLIC.nav} className={className}>
      <ul className="flex flex-wrap gap-x-5">
        {LINKS.map(({ href, label }) => (
          <li key={href}>
            <SoftLink href={href} className="inline-flex min-h-11 items-center text-court">
              {label}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
