/** On every answer, also on errors and on cached pages. No inline code, no foreign sources, no frames. */
export const sicherheitskopf = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

/** Only over https, and only there does it mean anything. */
export const nurHttps = { 'strict-transport-security': 'max-age=31536000' } as const
