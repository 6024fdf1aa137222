import { PageSkeleton } from '@/components/ui/page-skeleton'

/** The shape of the surface's pages while one is read: a title, a sentence, a list. */
export default function InstitutionLoading() {
  return <PageSkeleton />
}
