/** Mixpanel's data residency (mixpanel/docs, openapi/ingestion.openapi.yaml, servers). */
export const mixpanelHosts = {
  us: 'https://api.mixpanel.com',
  eu: 'https://api-eu.mixpanel.com',
  in: 'https://api-in.mixpanel.com',
} as const;
export type MixpanelRegion = keyof typeof mixpanelHosts | 'custom';

export const mixpanelRegionLabels: Record<MixpanelRegion, string> = {
  us: 'US',
  eu: 'Europe',
  in: 'India',
  custom: 'Custom host',
};

export interface MixpanelSettings {
  readonly token: string;
  readonly region: MixpanelRegion;
  /** Base URL, used where the region is `custom`. */
  readonly customHost: string;
  readonly requestsAtATime: number;
}

/** Where profiles go, with all that a worker needs to send them there. */
export type DestinationChoice =
  | { readonly kind: 'browser' }
  | { readonly kind: 'mixpanel'; readonly settings: MixpanelSettings };

export type DestinationKind = DestinationChoice['kind'];

export const destinationLabels: Record<DestinationKind, string> = {
  browser: 'This browser',
  mixpanel: 'Mixpanel',
};

/** Profiles per request (product rule 8). */
export const batchSize = { default: 200, min: 1, max: 2000 } as const;
export const requestsAtATime = { default: 4, min: 1, max: 6 } as const;

/** The base URL that requests go to, without a slash at its end. */
export function mixpanelBaseUrl(settings: MixpanelSettings): string {
  const url = settings.region === 'custom' ? settings.customHost.trim() : mixpanelHosts[settings.region];
  return url.replace(/\/+$/, '');
}

export interface SettingsFault {
  readonly field: 'token' | 'customHost';
  readonly message: string;
  /** Warnings do not stop an import. */
  readonly severity: 'error' | 'warning';
}

/** What is wrong with Mixpanel's settings, in words. */
export function mixpanelFaults(settings: MixpanelSettings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  const token = settings.token.trim();
  if (token === '') faults.push({ field: 'token', message: 'Enter the project token.', severity: 'error' });
  else if (!/^[0-9a-f]{32}$/.test(token))
    faults.push({
      field: 'token',
      message: 'A project token usually has 32 characters, 0–9 and a–f. Check it.',
      severity: 'warning',
    });
  if (settings.region === 'custom' && !isHttpUrl(settings.customHost))
    faults.push({
      field: 'customHost',
      message: 'Enter an address such as https://mixpanel.example.com.',
      severity: 'error',
    });
  return faults;
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:$/.test(new URL(text.trim()).protocol);
}
