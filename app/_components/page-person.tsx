import { DRAFT_KEY_META, PERSON_META } from '@/components/ui/page-person'
import { draftKey } from '@/lib/auth/draft-key'
import { findSignedIn } from '@/lib/auth/find-signed-in'

/**
 * Says in the page's head for whom it was made, and gives the key of their drafts; forms use both.
 * On a device that others use too there is no key: without it nothing is kept there.
 */
export async function PagePerson() {
  const signedIn = await findSignedIn()
  if (!signedIn) return null
  const { id } = signedIn.actor
  const { isShared } = signedIn
  return (
    <>
      <meta name={PERSON_META} content={id} />
      {isShared ? null : <meta name={DRAFT_KEY_META} content={draftKey(id)} />}
    </>
  )
}
