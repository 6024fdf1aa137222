import { redirect } from 'next/navigation'

/** The court's work begins with what waits. */
export default function CourtPage(): never {
  redirect('/court/desk')
}
