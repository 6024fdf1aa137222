import { redirect } from 'next/navigation'
import { landingOf } from '@/lib/auth/landing'
import { requireActor } from '@/lib/auth/require-actor'

/** The door: the role decides where work begins. */
export default async function StartPage() {
  redirect(landingOf((await requireActor()).role))
}
