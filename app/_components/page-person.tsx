import { PERSON_META } from '@/components/forms/page-person'
import { findSignedIn } from '@/lib/auth/find-signed-in'

/** Says in the page's head for whom it was made; forms send that along. */
export async function PagePerson() {
  const signedIn = await findSignedIn()
  return signedIn ? <meta name={PERSON_META} content={signedIn.actor.id} /> : null
}
