import { type DestinationChoice, destinationLabels } from '../../../core/settings.ts';
import { destinationName } from '../../destinationName.ts';

/** A destination's own name in a sentence: “This browser”, “Mixpanel”. */
export function inSentence(destination: DestinationChoice): string {
  return destinationLabels[destination.kind];
}

/** A destination with its place: “This browser”, “Mixpanel · EU”. */
export function fullName(destination: DestinationChoice): string {
  return destination.kind === 'browser'
    ? destinationLabels.browser
    : destinationName(destination.kind, destination.settings);
}
