import { register } from 'tsx/esm/api'

// The application's decoding thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/files/decoding-thread.ts')
