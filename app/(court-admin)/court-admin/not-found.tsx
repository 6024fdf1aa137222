import { SurfaceNotFound } from '@/components/layout/surface-not-found'
import { NOT_FOUND_PAGE } from '@/lib/labels/zh-CN/account'

export default function CourtAdminNotFound() {
  const { title, toStart, text } = NOT_FOUND_PAGE
  return (
    <SurfaceNotFound title={title} toStart={toStart}>
      {text}
    </SurfaceNotFound>
  )
}
