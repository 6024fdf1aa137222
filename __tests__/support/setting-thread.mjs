import { register } from 'tsx/esm/api'

// The application's setting thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/documents/pdf/setting-thread.ts')
