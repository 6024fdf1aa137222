import { SurfaceNotFound } from '@/components/layout/surface-not-found'
import { INSTITUTION_TROUBLE } from '@/lib/labels/zh-CN/institution'

export default function InstitutionNotFound() {
  const { notFoundTitle, toStart, notFoundText } = INSTITUTION_TROUBLE
  return (
    <SurfaceNotFound title={notFoundTitle} toStart={toStart}>
      <p>{notFoundText}</p>
    </SurfaceNotFound>
  )
}
