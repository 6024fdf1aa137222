import { SkeletonList } from '@/components/ui/skeleton'

export default function MediatorLoading() {
  return (
    <div className="px-3 pt-[4.5rem]">
      <SkeletonList shape="cards" rows={4} />
    </div>
  )
}
