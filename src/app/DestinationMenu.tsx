import { ChevronDown, Settings } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Menu } from '../components/Menu.tsx';
import { destinationLabels, mixpanelBaseUrl, type MixpanelSettings } from '../core/settings.ts';
import { DestinationMark } from '../pages/DestinationMark.tsx';
import { destinationName } from '../pages/destinationName.ts';
import { isDestinationReady, useSettings } from '../stores/settings.ts';

/** Where profiles go: shows the destination in use, and changes it. */
export function DestinationMenu() {
  const settings = useSettings();
  const [, navigate] = useLocation();
  const { destination, mixpanel } = settings;
  const isMixpanelReady = isDestinationReady({ ...settings, destination: 'mixpanel' });
  return (
    <Menu
      label="Destination"
      trigger={
        <Button
          className="destination-button"
          icon={<DestinationMark kind={destination} />}
          iconEnd={<ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
        >
          <span className="sr-only">Destination: </span>
          {destinationName(destination, mixpanel)}
        </Button>
      }
      items={[
        {
          label: destinationLabels.browser,
          hint: 'Stays on this device',
          icon: <DestinationMark kind="browser" />,
          checked: destination === 'browser',
          onSelect: () => settings.change({ destination: 'browser' }),
        },
        {
          label: isMixpanelReady ? destinationName('mixpanel', mixpanel) : destinationLabels.mixpanel,
          hint: isMixpanelReady ? hostOf(mixpanel) : 'Set up…',
          icon: <DestinationMark kind="mixpanel" />,
          checked: destination === 'mixpanel',
          onSelect: () =>
            isMixpanelReady ? settings.change({ destination: 'mixpanel' }) : navigate('/settings'),
        },
        {
          label: 'Destination settings',
          icon: <Settings size={16} strokeWidth={1.5} aria-hidden />,
          separated: true,
          onSelect: () => navigate('/settings'),
        },
      ]}
    />
  );
}

function hostOf(settings: MixpanelSettings): string {
  return mixpanelBaseUrl(settings).replace(/^https?:\/\//, '');
}
