import { ProblemError } from '../core/problems.ts';
import type { DestinationChoice } from '../core/settings.ts';
import { type ProfileWriter, browserDestination } from './browser/browserDestination.ts';
import type { Destination } from './destination.ts';
import { mixpanelDestination } from './mixpanel/mixpanelDestination.ts';

/**
 * The destination that was chosen.
 *
 * @param store where This browser keeps its profiles; not needed for other destinations, nor for a preview
 * @param keepUpdatedAt leave Updated at alone on profiles that exist
 */
export function createDestination(
  choice: DestinationChoice,
  store: ProfileWriter | undefined,
  keepUpdatedAt: boolean,
): Destination {
  switch (choice.kind) {
    case 'browser':
      return browserDestination(store ?? noStore, keepUpdatedAt);
    case 'mixpanel':
      return mixpanelDestination(choice.settings, keepUpdatedAt);
  }
}

const noStore: ProfileWriter = {
  apply: () =>
    Promise.reject(new ProblemError({ code: 'store-unavailable', detail: 'Reload the page and try again.' })),
};
