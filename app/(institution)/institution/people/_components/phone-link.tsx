import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'

/** A colleague's number; a press dials it where the device can. null: it cannot be read. */
export function PhoneLink({ phone }: { phone: string | null }) {
  if (phone === null) return <span className="text-warn">{UNREADABLE_WORDS.number}</span>
  return (
    <a
      href={`tel:${phone}`}
      className="rounded-sm text-court underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center phone:-my-[0.66rem]"
    >
      {phone}
    </a>
  )
}
