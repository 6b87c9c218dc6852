import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import {
  type DestinationChoice,
  type DestinationKind,
  type MixpanelSettings,
  batchSize,
  mixpanelFaults,
  requestsAtATime,
} from '../core/settings.ts';

interface SettingsValues {
  readonly destination: DestinationKind;
  readonly mixpanel: MixpanelSettings;
  /** Profiles per request. */
  readonly batchSize: number;
  /** Properties shown on the Users page beside name, e-mail and id, for users and for groups; null for the most used ones. */
  readonly userColumns: readonly string[] | null;
  readonly groupColumns: readonly string[] | null;
  /** Single-key shortcuts can be turned off (WCAG 2.1.4). */
  readonly shortcuts: boolean;
}

interface Settings extends SettingsValues {
  change(change: Partial<SettingsValues>): void;
}

const initial: SettingsValues = {
  destination: 'browser',
  mixpanel: { token: '', region: 'us', customHost: '', requestsAtATime: requestsAtATime.default },
  batchSize: batchSize.default,
  userColumns: null,
  groupColumns: null,
  shortcuts: true,
};

const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** What an earlier visit left. Anything that does not fit falls back to its starting value, field by field. */
const savedSettings = v.object({
  destination: v.fallback(v.picklist(['browser', 'mixpanel']), initial.destination),
  mixpanel: v.fallback(
    v.object({
      token: v.string(),
      region: v.picklist(['us', 'eu', 'in', 'custom']),
      customHost: v.string(),
      requestsAtATime: wholeNumber(requestsAtATime.min, requestsAtATime.max),
    }),
    initial.mixpanel,
  ),
  batchSize: v.fallback(wholeNumber(batchSize.min, batchSize.max), initial.batchSize),
  userColumns: v.fallback(v.nullable(v.array(v.string())), null),
  groupColumns: v.fallback(v.nullable(v.array(v.string())), null),
  shortcuts: v.fallback(v.boolean(), true),
});

/** The person's settings, kept in this browser. The token never leaves it but inside requests to Mixpanel. */
export const useSettings = create<Settings>()(
  persist((set) => ({ ...initial, change: (change) => set(change) }), {
    name: 'roster-settings',
    version: 1,
    partialize: ({
      destination,
      mixpanel,
      batchSize: profilesPerRequest,
      userColumns,
      groupColumns,
      shortcuts,
    }): SettingsValues => ({
      destination,
      mixpanel,
      batchSize: profilesPerRequest,
      userColumns,
      groupColumns,
      shortcuts,
    }),
    merge: (saved, current) => {
      const read = v.safeParse(savedSettings, saved);
      return read.success ? { ...current, ...read.output } : current;
    },
  }),
);

/** The destination in use, with all that a worker needs to send there. */
export function chosenDestination(settings: SettingsValues = useSettings.getState()): DestinationChoice {
  return settings.destination === 'browser'
    ? { kind: 'browser' }
    : { kind: 'mixpanel', settings: settings.mixpanel };
}

/** True when the destination in use has all it needs. */
export function isDestinationReady(settings: SettingsValues): boolean {
  return (
    settings.destination === 'browser' ||
    mixpanelFaults(settings.mixpanel).every((fault) => fault.severity === 'warning')
  );
}
