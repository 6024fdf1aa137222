import { WholeDays } from '@/components/ui/whole-days'

/** The plain text of a 公告, in the paragraphs in which it was written. */
export function AnnouncementText({ children }: { children: string }) {
  return (
    <p className="max-w-[42em] whitespace-pre-wrap break-words">
      <WholeDays>{children}</WholeDays>
    </p>
  )
}
