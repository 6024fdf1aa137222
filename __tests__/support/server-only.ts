// 'server-only' guards bundles, not tests: under jest it is an empty module.
export {}
