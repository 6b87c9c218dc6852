// The headers that a host of Roster should send with every response, workers included.

const mixpanel = ['https://api.mixpanel.com', 'https://api-eu.mixpanel.com', 'https://api-in.mixpanel.com'];
// A proxy or a test server on the person's own machine.
const loopback = ['http://127.0.0.1:*', 'http://localhost:*'];

/**
 * Further origins the page may send to, such as a company's own Mixpanel proxy (`https://mp.example.com`), separated
 * by spaces. Read when the app is built and when it is served.
 */
function extraHosts(): string[] {
  return (process.env['ROSTER_CONNECT_SRC'] ?? '').split(/\s+/).filter(Boolean);
}

/** The Content-Security-Policy, without what a meta tag cannot say. */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...mixpanel, ...loopback, ...extraHosts()].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types roster-workers',
  ].join('; ');
}

export function securityHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy()}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
