/** What a sidebar may load, from the manifest's `networkAccess` (host facts 3.2, 6), as a content security policy. */
import type { Manifest } from '../../api/environment.ts';

/** What can stand in a policy: anything else could add a rule of its own. */
const domain = /^[\w*.:/-]+$/;

/** A domain without a scheme may be reached by http and https. */
function sources(named: string): readonly string[] {
  if (named === 'none' || !domain.test(named)) return [];
  if (named === '*') return ['*', 'blob:'];
  return named.includes('://') ? [named] : [`https://${named}`, `http://${named}`];
}

/** Without `networkAccess` a plugin may reach everything; with "none" nothing: what it needs stands in its own page. */
export function contentPolicy(access: Manifest['networkAccess']): string {
  const domains = access ? [...access.allowedDomains, ...(access.devAllowedDomains ?? [])] : ['*'];
  const allowed = ['data:', ...new Set(domains.flatMap(sources))].join(' ');
  return [
    `default-src ${allowed}`,
    `script-src 'unsafe-inline' 'unsafe-eval' ${allowed}`,
    `style-src 'unsafe-inline' ${allowed}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Plugins save files from their sidebar by a link with an object URL. Whether a plugin without network may is unknown
 * (question 18 of docs/in-real-figjam.md): here it may not.
 */
export function allowsDownloads(access: Manifest['networkAccess']): boolean {
  return !access || access.allowedDomains.some((domain) => domain !== 'none');
}
