import { destinationLabels, type DestinationKind, type MixpanelSettings } from '../core/settings.ts';

const shortRegions = { us: 'US', eu: 'EU', in: 'India', custom: 'own host' } as const;

/** A destination as it is called on screen: “This browser”, “Mixpanel · EU”. */
export function destinationName(kind: DestinationKind, mixpanel: MixpanelSettings): string {
  return kind === 'browser'
    ? destinationLabels.browser
    : `${destinationLabels.mixpanel} · ${shortRegions[mixpanel.region]}`;
}
