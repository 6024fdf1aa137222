import { redirect } from 'next/navigation'

/** The surface begins with its list of work. */
export default function InstitutionPage() {
  redirect('/institution/cases')
}
