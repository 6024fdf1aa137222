import { DRAFT_KEY_META, PERSON_META } from '@/components/ui/page-person'
import { draftKey } from '@/lib/auth/draft-key'
import { findSignedIn } from '@/lib/auth/find-signed-in'

/**
 * Says in the page's head for whom it was made, and gives the key of their drafts; forms use both.
 */
export async function PagePerson() {
  const signedIn = await findSignedIn()
  if (!signedIn) return null
  const { id } = signedIn.actor
  return (
    <>
      <meta name={PERSON_META} content={id} />
      <meta name={DRAFT_KEY_META} content={draftKey(id)} />
    </>
  )
}
