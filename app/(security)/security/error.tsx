'use client'

export { SurfaceError as default } from '@/components/layout/surface-error'
