import { redirect } from 'next/navigation'

/** The court's work begins with its list. */
export default function CourtPage(): never {
  redirect('/court/cases')
}
