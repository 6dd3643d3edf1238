import type { MiddlewareHandler } from 'hono'

function presentPolicy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
} as const

/**
 * Puts the security headers on every answer, and keeps answers out of caches unless they ask to be kept. Scripts run
 * from the server's own files, and those in a page whose hash is given.
 */
export function secureHeaders(scripts: readonly string[]): MiddlewareHandler {
  const policy = presentPolicy(scripts)
  return async (context, next) => {
    await next()
    context.res.headers.set('Content-Security-Policy', policy)
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
    if (!context.res.headers.has('cache-control')) context.res.headers.set('Cache-Control', 'no-store')
  }
}
